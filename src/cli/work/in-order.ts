import type { Answer } from "./answer";

/** Hands answers on in the order of their files, whenever they come. */
export class InOrder {
  private readonly early = new Map<number, Answer>();
  private next = 0;

  constructor(private readonly take: (answer: Answer) => void) {}

  add(answer: Answer): void {
    this.early.set(answer.index, answer);
    for (let ready = this.early.get(this.next); ready; ready = this.early.get(this.next)) {
      this.early.delete(this.next);
      this.next += 1;
      this.take(ready);
    }
  }
}
