import type { Rule } from "../rules/define-rule";

/** Profiles that silence a rule, weigh it otherwise, or move its thresholds, each as one line of JSON. */
export function profileFor({ id, severity, thresholds = {} }: Rule): readonly string[] {
  const milder = severity === "error" ? "warning" : severity === "warning" ? "information" : undefined;
  const values = Object.fromEntries(Object.entries(thresholds).map(([name, { value }]) => [name, value]));
  return [
    `{ "rules": { "${id}": "off" } }`,
    ...(milder === undefined ? [] : [`{ "rules": { "${id}": "${milder}" } }`]),
    ...(Object.keys(values).length === 0 ? [] : [`{ "thresholds": { "${id}": ${spaced(values)} } }`]),
  ];
}

function spaced(values: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(values)
    .map(([name, value]) => `"${name}": ${String(value)}`)
    .join(", ")} }`;
}
