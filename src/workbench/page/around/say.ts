import { make, makeButton } from "./elements";

/** Says things to the person at the page: one line at the foot, or a question that must be answered. */
export class Sayings {
  readonly element = make("div", { class: "toast", role: "status", "aria-live": "polite" });
  private timer = 0;

  /** Says a line; a fault stays until it is closed. */
  say(text: string, kind: "fault" | "note" = "fault"): void {
    window.clearTimeout(this.timer);
    this.element.className = `toast shown ${kind}`;
    this.element.replaceChildren(
      make("span", {}, text),
      makeButton(
        { class: "toast-close", "aria-label": "Close message" },
        () => {
          this.hush();
        },
        "×",
      ),
    );
    if (kind === "note")
      this.timer = window.setTimeout(() => {
        this.hush();
      }, readingTime(text));
  }

  hush(): void {
    this.element.className = "toast";
    this.element.replaceChildren();
  }
}

/** How long a note stays, in milliseconds: long enough to be read. */
function readingTime(text: string): number {
  return Math.max(4000, text.length * 80);
}

/** A choice that a question offers. */
export interface Choice<Answer extends string> {
  readonly answer: Answer;
  readonly text: string;
}

/** Asks a question over the page, the first choice being the usual one. Escape gives undefined. */
export function ask<Answer extends string>(
  title: string,
  text: string,
  choices: readonly Choice<Answer>[],
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const heading = make("h2", { id: "question" }, title);
    const buttons = make("div", { class: "choices" });
    const dialog = make(
      "dialog",
      { class: "question", "aria-labelledby": "question" },
      heading,
      make("p", {}, text),
      buttons,
    );
    let answer: Answer | undefined;
    for (const [place, choice] of choices.entries()) {
      const button = makeButton({ class: place === 0 ? "primary" : "plain" }, () => {
        answer = choice.answer;
        dialog.close();
      });
      button.textContent = choice.text;
      buttons.append(button);
    }
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
