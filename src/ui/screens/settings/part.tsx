import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePane } from "../../parts/use-pane";
import type { SettingsPart } from "../../state/state";
import { text } from "../../strings";

/** A part of the settings under its name and how it stands; its contents are there while it is open, and one part is open at a time. */
export function Part({
  part,
  state: stands,
  children,
}: {
  readonly part: SettingsPart;
  /** How it stands, in a line. */
  readonly state: string;
  readonly children: () => ReactNode;
}): ReactNode {
  const { state, actions } = usePane();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const isOpen = state.settings.open === part;
  // The part that closes may have stood above and taken this one out of sight, or this one reaches out of it.
  useLayoutEffect(() => {
    if (!isOpen) return;
    section.current?.scrollIntoView({ block: "nearest" });
    head.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <section className="sk-fold" ref={section}>
      <h2 className="sk-part" ref={head}>
        <button
          type="button"
          id={`${id}head`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}body` : undefined}
          onClick={() => actions.openSettings(isOpen ? undefined : part)}
        >
          <span>{text.settings.parts[part]}</span>
          <span className="sk-quiet">{stands}</span>
        </button>
      </h2>
      {isOpen && (
        <div id={`${id}body`} role="region" aria-labelledby={`${id}head`} className="sk-stack-s">
          {children()}
        </div>
      )}
    </section>
  );
}
