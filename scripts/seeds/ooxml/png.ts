import { zlibSync } from "fflate";

/** A picture in few colours: the colour (RRGGBB) of the pixel at x, y. */
export type Painter = (x: number, y: number) => string;

/** A PNG of 8-bit true colour (W3C PNG, second edition). */
export function png(width: number, height: number, paint: Painter): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);

  const lines = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = parseInt(paint(x, y), 16);
      lines.set([colour >> 16, (colour >> 8) & 255, colour & 255], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  return joined([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(lines, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(body.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, body.length);
  whole.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  whole.set(body, 8);
  view.setUint32(body.length + 8, crc32(whole.subarray(4, body.length + 8)));
  return whole;
}

/** The cyclic redundancy check that PNG and zip use, polynomial EDB88320. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
