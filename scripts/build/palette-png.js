"use strict";

const { crc32, deflateSync } = require("node:zlib");

/**
 * A PNG of at most 256 colours: the commonest of the picture, and for every other the nearest of them. Pictures of screens hardly change by it and
 * come to a third of their size.
 *
 * @param pixels red, green, blue and alpha of every pixel, row by row; alpha is not kept.
 */
function palettePng(width, height, pixels) {
  const colours = commonest(pixels);
  const place = nearestIn(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = place(colourAt(pixels, y * width + x));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette (PNG specification, section 11.2.1).
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colourAt(pixels, index) {
  return (pixels[index * 4] << 16) | (pixels[index * 4 + 1] << 8) | pixels[index * 4 + 2];
}

/** How far a colour must be from those taken already, once half of the places are gone: small coloured marks count as much as large grey ones. */
const apart = 20 ** 2;

function commonest(pixels) {
  const counts = new Map();
  for (let index = 0; index < pixels.length / 4; index += 1) {
    const colour = colourAt(pixels, index);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const taken = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (taken.length === 256) break;
    if (taken.length < 128 || taken.every((one) => distance(one, colour) > apart)) taken.push(colour);
  }
  return taken;
}

function nearestIn(colours) {
  const known = new Map(colours.map((colour, place) => [colour, place]));
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = colours.map((one) => distance(one, colour));
    const place = distances.indexOf(Math.min(...distances));
    known.set(colour, place);
    return place;
  };
}

function distance(a, b) {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
}

function chunk(name, bytes) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

module.exports = { palettePng };
