/** Calls a function with all that was gathered, at most once in a time: the first at once, the rest together when the time is up. */
export class Calm<Item> {
  readonly #milliseconds: number;
  readonly #act: (items: readonly Item[]) => void;
  #waiting: Item[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = 0;

  constructor(milliseconds: number, act: (items: readonly Item[]) => void) {
    this.#milliseconds = milliseconds;
    this.#act = act;
  }

  /** Adds something to be told of. */
  add(item: Item): void {
    this.#waiting.push(item);
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#last + this.#milliseconds - Date.now());
    this.#timer = setTimeout(() => {
      this.#flush();
    }, wait);
  }

  /** Forgets what waits, and tells of nothing more until something is added. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }

  #flush(): void {
    const items = this.#waiting;
    this.#waiting = [];
    this.#timer = undefined;
    this.#last = Date.now();
    this.#act(items);
  }
}
