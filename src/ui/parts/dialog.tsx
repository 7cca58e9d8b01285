import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";

/**
 * A dialog in front of the screen. The browser's own keeps the focus inside and closes on Escape; what had the focus before gets it back
 * when the dialog goes.
 */
export function Dialog({
  title,
  children,
  end,
  onClose,
  onSubmit,
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons at its foot. */
  readonly end: ReactNode;
  readonly onClose: () => void;
  readonly onSubmit?: () => void;
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before the next key can be pressed: whoever opens it and types, or thinks better of it, is quicker than a frame.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="sk-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div className="sk-dialog-body" tabIndex={0}>
          {children}
        </div>
        <div className="sk-dialog-end">{end}</div>
      </form>
    </dialog>
  );
}
