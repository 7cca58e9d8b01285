/** Something that goes wrong with a request as a whole, as it does with real Excel. */
export type Fault =
  /** Somebody is typing in a cell. */
  | { readonly kind: "cell-edit-mode" }
  | { readonly kind: "access-denied" }
  | { readonly kind: "request-too-large" }
  | { readonly kind: "response-too-large" }
  /** No answer ever comes. */
  | { readonly kind: "no-answer" }
  | { readonly kind: "session-invalid" }
  | { readonly kind: "too-many-requests" }
  | { readonly kind: "dialog-open" }
  /** Somebody else does something before the request is carried out, which then goes on. */
  | { readonly kind: "before"; readonly act: () => void };

/** Which request a fault is for. */
export interface Planned {
  readonly fault: Fault;
  /** How many requests from now; 1 is the next. */
  readonly request: number;
  /** How many requests in a row it is for. */
  readonly times: number;
}

/** The numbers by which the host tells the library what went wrong with a request (`Execute`'s callback). */
export const faultCodes = {
  "cell-edit-mode": 5004,
  "session-invalid": 5012,
  "dialog-open": 5016,
  "too-many-requests": 5102,
  "request-too-large": 5103,
  "response-too-large": 5104,
  "access-denied": 7000,
} as const;

/** Faults that are planned for coming requests. */
export class Faults {
  #planned: Planned[] = [];

  /** Plans a fault for the next request, or a later one. */
  inject(fault: Fault, at: { readonly request?: number; readonly times?: number } = {}): void {
    this.#planned.push({ fault, request: at.request ?? 1, times: at.times ?? 1 });
  }

  /** Forgets every planned fault. */
  clear(): void {
    this.#planned = [];
  }

  /** The faults for the request that comes now. */
  take(): readonly Fault[] {
    const due = this.#planned.filter(({ request }) => request <= 1).map(({ fault }) => fault);
    this.#planned = this.#planned
      .map((one) => (one.request <= 1 ? { ...one, times: one.times - 1 } : { ...one, request: one.request - 1 }))
      .filter(({ times }) => times > 0);
    return due;
  }
}
