import type { Answer } from "./answer";

/** Hands answers on in the order of their files, whenever they come. */
export class InOrder {
  private readonly early = new Map<number, Answer>();
  private next = 0;

  constructor(private readonly take: (answer: Answer) => void) {}

  /** Hands on the answers that wait for others which will not come. */
  end(): void {
    const waiting = [...this.early.values()].sort((a, b) => a.index - b.index);
    this.early.clear();
    waiting.forEach(this.take);
  }

  add(answer: Answer): void {
    this.early.set(answer.index, answer);
    for (let ready = this.early.get(this.next); ready; ready = this.early.get(this.next)) {
      this.early.delete(this.next);
      this.next += 1;
      this.take(ready);
    }
  }
}
