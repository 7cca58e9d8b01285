/**
 * How much of a workbook is kept in memory. A hostile file ends a scan here; a real one never does.
 *
 * With the largest part that is unpacked, these come to less than 512 MB at the worst moment.
 */
export class Budget {
  #cells: number;
  #text: number;

  constructor(cells = 4_000_000, text = 64 * 1_048_576) {
    this.#cells = cells;
    this.#text = text;
  }

  /** Whether more was taken than there is. */
  get isSpent(): boolean {
    return this.#cells < 0 || this.#text < 0;
  }

  takeCell(): void {
    this.#cells--;
  }

  /** Takes all that is left, for a sheet that would cost more than it can be worth. */
  spend(): void {
    this.#cells = -1;
  }

  takeText(bytes: number): void {
    this.#text -= bytes;
  }
}
