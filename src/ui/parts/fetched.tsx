import { useEffect, useState } from "react";
import type { ComponentType, ReactNode } from "react";
import { text } from "../strings";
import { Button } from "./button";

/**
 * A part of the pane that travels as a script of its own, fetched when it is first shown. Where it cannot be fetched that is said, with a
 * way to try again.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  return function Fetched(props: Props): ReactNode {
    const [Part, setPart] = useState(() => known);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Part || failed) return;
      load().then(
        (part) => {
          known = part;
          setPart(() => part);
        },
        (fault: unknown) => {
          console.error(fault);
          setFailed(true);
        },
      );
    }, [Part, failed]);
    if (Part) return <Part {...props} />;
    return failed ? <NotFetched onAgain={() => setFailed(false)} /> : null;
  };
}

function NotFetched({ onAgain }: { readonly onAgain: () => void }): ReactNode {
  return (
    <div className="sk-empty" role="alert">
      <h2>{text.notLoaded.title}</h2>
      <p>{text.notLoaded.advice}</p>
      <Button onClick={onAgain}>{text.broken.again}</Button>
    </div>
  );
}
