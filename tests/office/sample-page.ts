/** A thing on the page of a sample: a button, a field, or a place to write to. */
interface PageElement {
  readonly attributes: Map<string, string>;
  text: string;
}

/** What a click does. */
export type Click = () => unknown;

/**
 * As much of a page, and of jQuery, as Microsoft's samples use: buttons that are listened to, fields that are read, places that are
 * written to.
 */
export class SamplePage {
  readonly #elements = new Map<string, PageElement>();
  readonly #clicks = new Map<string, Click>();

  /** @param html the sample's template. */
  constructor(html: string) {
    for (const [, tag = "", attributes = "", text = ""] of html.matchAll(
      /<(\w+)((?:\s+[\w-]+="[^"]*")+)[^>]*>([^<]*)/g,
    )) {
      const found = new Map(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
      );
      const id = found.get("id");
      if (id !== undefined) this.#elements.set(id, { attributes: found.set("tag", tag), text: text.trim() });
    }
  }

  /** The buttons that something listens to: the set-up first, then as they stand on the page, then as they were listened to. */
  get buttons(): readonly { readonly id: string; readonly click: Click }[] {
    const onPage = [...this.#elements.keys()];
    const place = (id: string): number => (id === "setup" ? -1 : onPage.includes(id) ? onPage.indexOf(id) : Infinity);
    const known = [...this.#clicks].map(([id, click]) => ({ id, click }));
    return known.sort((a, b) => (place(a.id) === place(b.id) ? 0 : place(a.id) - place(b.id)));
  }

  /** `document`. */
  readonly document = {
    getElementById: (id: string) => this.#domElement(id),
    querySelector: (selector: string) => this.#domElement(selector.replace(/^#/, "")),
  };

  /** `$`. */
  readonly query = (selector: unknown): object => {
    const id = typeof selector === "string" ? selector.replace(/^#/, "") : "";
    const one = this.#element(id);
    const written = (text: unknown): object => {
      one.text = String(text);
      return chain;
    };
    const chain: Record<string, (...given: readonly unknown[]) => unknown> = {
      on: (_event, click) => this.#listen(id, click as Click, chain),
      click: (click) => this.#listen(id, click as Click, chain),
      text: (text) => (text === undefined ? one.text : written(text)),
      html: (text) => (text === undefined ? one.text : written(text)),
      val: (text) => (text === undefined ? valueOf(one) : (one.attributes.set("value", text as string), chain)),
      hide: () => chain,
      show: () => chain,
    };
    return chain;
  };

  #element(id: string): PageElement {
    const known = this.#elements.get(id);
    if (known) return known;
    const made = { attributes: new Map<string, string>(), text: "" };
    return made;
  }

  #listen(id: string, click: Click, then: unknown): unknown {
    this.#clicks.set(id, click);
    return then;
  }

  #domElement(id: string): object {
    const one = this.#element(id);
    return {
      addEventListener: (_event: string, click: Click) => this.#listen(id, click, undefined),
      hasAttribute: (name: string) => one.attributes.has(name),
      getAttribute: (name: string) => one.attributes.get(name) ?? null,
      setAttribute: (name: string, value: string) => one.attributes.set(name, value),
      get value() {
        return valueOf(one);
      },
      get textContent() {
        return one.text;
      },
      set textContent(text: string) {
        one.text = text;
      },
      style: {},
    };
  }
}

function valueOf({ attributes, text }: PageElement): string {
  return attributes.get("value") ?? text;
}
