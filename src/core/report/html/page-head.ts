import { html, Markup } from "./html-text";

/** The head of a page of ours, whose policy lets it fetch nothing and run nothing. `style` is ours and no text of a workbook. */
export function pageHead(title: string, style: string): Markup {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    />
    <title>${title}</title>
    <style>
      ${new Markup(style)}
    </style>
  </head>`;
}
