import { Component } from "react";
import type { ReactNode } from "react";
import { text } from "../strings";
import { Button } from "./button";

/** Says so when a screen cannot be shown, in place of an empty pane. React tells the console why. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly fault: unknown }> {
  override state = { fault: undefined as unknown };

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault };
  }

  override render(): ReactNode {
    if (this.state.fault === undefined) return this.props.children;
    return (
      <div className="sk-empty" role="alert">
        <h2>{text.broken.title}</h2>
        <p>{text.broken.advice}</p>
        <Button onClick={() => this.setState({ fault: undefined })}>{text.broken.again}</Button>
      </div>
    );
  }
}
