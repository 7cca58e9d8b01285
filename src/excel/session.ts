import type { Capabilities, Hosted } from "../core";
import { unanswered, within } from "./deadline";
import { faultOf } from "./faults";

/** What was asked of Excel; it can be read once the request has been sent. */
export type Answer<Value> = () => Value;

/** One `Excel.run`: things are queued on its context, and sent together. */
export interface Conversation {
  readonly context: Excel.RequestContext;
  /** Sends what is queued, as one request. */
  readonly send: () => Promise<void>;
}

/** What the last reading or writing learnt, so that the next can ask for everything at once. It is only ever a guess, and always checked. */
export interface Memory {
  /** The ids of the worksheets. */
  sheets: readonly string[];
  /** The names of the worksheets, by their ids: to name one that is gone. */
  names: ReadonlyMap<string, string>;
  /** The ids of the worksheets of our own tables, by the tables' names. */
  ownTables: ReadonlyMap<string, string>;
  /** The ids of our own conditional formats, by sheet. */
  readonly highlights: Map<string, readonly string[]>;
  /** The ids of sheets that we added or deleted ourselves, so that their events are known as ours. */
  readonly ownSheets: Set<string>;
}

/** A connection to Excel. */
export class Session {
  readonly capabilities: Capabilities;
  readonly memory: Memory = {
    sheets: [],
    names: new Map(),
    ownTables: new Map(),
    highlights: new Map(),
    ownSheets: new Set(),
  };
  readonly #answerWithin: number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param answerWithin how long Excel may take over one request, in milliseconds */
  constructor(capabilities: Capabilities, answerWithin: number) {
    this.capabilities = capabilities;
    this.#answerWithin = answerWithin;
  }

  /**
   * Talks to Excel, once what was begun before has ended. While the user edits a cell Excel waits until that is done.
   *
   * Errors of Excel come back as faults; anything else is a bug and is thrown.
   */
  async talk<Value>(conversation: (with_: Conversation) => Promise<Value>): Promise<Hosted<Value>> {
    const turn = this.#last.then(() => this.#run(conversation));
    this.#last = turn.catch(() => undefined);
    try {
      return { ok: true, value: await turn };
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      return { ok: false, fault };
    }
  }

  /** Speaks once more in the context in which a listener was added, which is the only one it can be taken away in. */
  async speakAgain(
    added: { readonly context: OfficeExtension.ClientRequestContext } | undefined,
    speak: (context: OfficeExtension.ClientRequestContext) => Promise<unknown>,
  ): Promise<void> {
    if (!added) return;
    const turn = this.#last.then(() =>
      within(this.#answerWithin, speak(added.context), unanswered(this.#answerWithin)),
    );
    this.#last = turn.catch(() => undefined);
    await turn;
  }

  #run<Value>(conversation: (with_: Conversation) => Promise<Value>): Promise<Value> {
    const options: Excel.RunOptions = {
      delayForCellEdit: true,
      ...(this.capabilities.undoGroups && { mergeUndoGroup: true }),
    };
    return Excel.run(options, (context) =>
      conversation({
        context,
        send: () => within(this.#answerWithin, context.sync(), unanswered(this.#answerWithin)),
      }),
    );
  }
}
