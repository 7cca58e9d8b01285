import { invalidArgument } from "./host-error";

/** The arguments of a call, objects in place. A missing one is undefined; Office.js sends null for it. */
export class Arguments {
  readonly #values: readonly unknown[];
  readonly location: string;

  constructor(values: readonly unknown[], location: string) {
    this.#values = values;
    this.location = location;
  }

  /** All of them; what is missing at the end is left out. */
  get all(): readonly unknown[] {
    return this.#values;
  }

  get(place: number): unknown {
    return this.#values[place] ?? undefined;
  }

  /** A text; throws InvalidArgument when there is none and no other is given. */
  text(place: number, otherwise?: string): string {
    const value = this.get(place) ?? otherwise;
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw invalidArgument(this.location);
  }

  /** A whole number. */
  whole(place: number, otherwise?: number): number {
    const value = this.get(place) ?? otherwise;
    if (typeof value === "number" && Number.isInteger(value)) return value;
    throw invalidArgument(this.location);
  }

  flag(place: number, otherwise = false): boolean {
    return Boolean(this.get(place) ?? otherwise);
  }
}
