import { useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "./button";

/** A button that lets a person choose a JSON file, and hands on what is in it. The same file can be chosen again. */
export function FileButton({
  label,
  onText,
}: {
  readonly label: string;
  readonly onText: (contents: string) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void file.text().then(onText);
          target.value = "";
        }}
      />
    </>
  );
}

/** Hands a text to the browser as a JSON file to save. */
export function saveJson(name: string, contents: string): void {
  const url = URL.createObjectURL(new Blob([contents], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
