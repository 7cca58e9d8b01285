import type { ReactNode } from "react";
import type { Severity } from "../../core";

const shapes: Readonly<Record<Severity, ReactNode>> = {
  error: (
    <path
      fillRule="evenodd"
      d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm.7 3.6L4.6 5.7 6.9 8l-2.3 2.3 1.1 1.1L8 9.1l2.3 2.3 1.1-1.1L9.1 8l2.3-2.3-1.1-1.1L8 6.9z"
    />
  ),
  warning: <path fillRule="evenodd" d="M8 .8 15.6 15H.4zM7.2 5.6v5h1.6v-5zm0 6v1.7h1.6v-1.7z" />,
  information: (
    <path fillRule="evenodd" d="M8 .8a7.2 7.2 0 1 0 0 14.4A7.2 7.2 0 0 0 8 .8M7.2 7v5h1.6V7zm0-3v1.7h1.6V4z" />
  ),
};

/** The mark of a severity: a shape of its own, so that colour alone never tells. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  return (
    <svg className={`sk-mark sk-${severity}`} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {shapes[severity]}
    </svg>
  );
}

const pictures = {
  settings:
    "M8.6 1.2h2.8l.4 2.1 1.5.8 2-.7 1.4 2.4-1.6 1.4v1.7l1.6 1.4-1.4 2.4-2-.7-1.5.8-.4 2.1H8.6l-.4-2.1-1.5-.8-2 .7-1.4-2.4 1.6-1.4V7.2L3.3 5.8l1.4-2.4 2 .7 1.5-.8zM10 5.6a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5",
  close: "m5 5.9 4.1 4.1L5 14.1l.9.9 4.1-4.1 4.1 4.1.9-.9-4.1-4.1L15 5.9l-.9-.9L10 9.1 5.9 5z",
  check: "M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17m4.2 6.3-5.1 5.4-3.3-3.2 1-1 2.3 2.2 4-4.3z",
  card: "M3 3h14v14H3zm1.4 1.4v2.7h3.2V4.4zm4.6 0v2.7h2.9V4.4zm4.3 0v2.7h2.3V4.4zM4.400 8.500v2.900h3.200V8.500zm4.600 0v2.900h2.900V8.500zm4.300 0v2.900h2.300V8.500zM4.400 12.800v2.800h3.200v-2.800zm4.600 0v2.800h2.900v-2.800zm4.300 0v2.800h2.300v-2.800z",
} as const;

/** A picture that says nothing by itself: its button or heading does. */
export function Icon({ name, size = 20 }: { readonly name: keyof typeof pictures; readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
      <path fillRule="evenodd" d={pictures[name]} />
    </svg>
  );
}
