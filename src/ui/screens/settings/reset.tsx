import type { ReactNode } from "react";
import type { Profile } from "../../../core";
import { Button } from "../../parts/button";
import { without } from "./edits";
import { useProfile } from "./use-set";

/** A button that takes one part out of the profile, where there is something in it. */
export function Reset({ part, label }: { readonly part: keyof Profile; readonly label: string }): ReactNode {
  const { profile, change } = useProfile();
  if (Object.keys(profile[part] ?? {}).length === 0) return null;
  return (
    <div className="sk-row">
      <Button size="small" onClick={() => void change(label, without(part))}>
        {label}
      </Button>
    </div>
  );
}
