import type { ButtonHTMLAttributes, ReactNode } from "react";

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type">;

/** A button as Fluent has them. `look` is one of Fluent's appearances. */
export function Button({
  look = "default",
  size = "medium",
  wide = false,
  type = "button",
  ...native
}: Native & {
  readonly look?: "default" | "primary" | "subtle";
  readonly size?: "medium" | "small";
  readonly wide?: boolean;
  readonly type?: "button" | "submit";
}): ReactNode {
  const classes = ["sk-button", look !== "default" && `sk-${look}`, size === "small" && "sk-small", wide && "sk-wide"];
  return <button type={type} className={classes.filter(Boolean).join(" ")} {...native} />;
}

/** A button with a picture only; its name is said. */
export function IconButton({ label, ...native }: Native & { readonly label: string }): ReactNode {
  return (
    <button type="button" className="sk-button sk-subtle sk-icon-only" aria-label={label} title={label} {...native} />
  );
}
