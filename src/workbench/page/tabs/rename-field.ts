import { make, overlays } from "../around/elements";

/** What a field for a sheet's name asks. */
export interface RenameHooks {
  /** Why a name cannot be taken, in a sentence; undefined when it can. */
  readonly refuse: (name: string) => string | undefined;
  readonly accept: (name: string) => void;
  /** The field is gone: back to the tab. */
  readonly done: () => void;
}

/**
 * Lets a person type another name over a tab. Enter takes it; Escape leaves the old one. A name that cannot be is said, and stays to be
 * corrected; whoever goes elsewhere with such a name keeps the old one.
 */
export function renameOver(tab: HTMLElement, name: string, hooks: RenameHooks): void {
  const field = make("input", { class: "tab-name", type: "text", "aria-label": `New name for the sheet ${name}` });
  const why = make("p", { class: "tab-fault", role: "alert" });
  field.value = name;
  field.spellcheck = false;
  let over = false;
  const close = (returns: boolean): void => {
    if (over) return;
    over = true;
    field.remove();
    why.remove();
    if (returns) hooks.done();
  };
  const tryName = (): boolean => {
    const typed = field.value.trim();
    const refused = typed === name ? undefined : hooks.refuse(typed);
    why.textContent = refused ?? "";
    field.setAttribute("aria-invalid", String(refused !== undefined));
    if (refused !== undefined) return false;
    if (typed !== name) hooks.accept(typed);
    return true;
  };
  field.addEventListener("input", () => {
    why.textContent = "";
    field.removeAttribute("aria-invalid");
    fit(field);
  });
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && tryName()) close(true);
    if (event.key === "Escape") close(true);
  });
  field.addEventListener("blur", () => {
    if (!over) tryName();
    close(false);
  });
  const box = tab.getBoundingClientRect();
  field.style.left = `${String(box.left)}px`;
  field.style.top = `${String(box.top)}px`;
  field.style.height = `${String(box.height)}px`;
  field.style.minWidth = `${String(Math.max(80, box.width))}px`;
  why.style.left = `${String(box.left)}px`;
  why.style.bottom = `${String(window.innerHeight - box.top + 4)}px`;
  overlays().append(field, why);
  fit(field);
  field.focus();
  field.select();
}

function fit(field: HTMLInputElement): void {
  field.style.width = `${String(field.value.length + 4)}ch`;
}
