/** The pane's style sheet, with the design tokens that it uses. */
export function paneCss(): string;
