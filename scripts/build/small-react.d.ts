export const smallReact: Readonly<Record<string, string>>;
