import type { ReactNode } from "react";
import type { Reference } from "./reference.model";
import { TypeLink } from "./type-link";

/** A description as paragraphs: words in backticks become code, and names of types become links. */
export function Prose({ text, model }: { text: string; model: Reference }): ReactNode {
  return text.split(/\n\s*\n/).map((paragraph, at) => (
    <p key={at}>
      <Inline text={paragraph} model={model} />
    </p>
  ));
}

export function Inline({ text, model }: { text: string; model: Reference }): ReactNode {
  return text.split(/(`[^`]+`)/).map((part, at) => {
    const code = /^`([^`]+)`$/.exec(part)?.[1];
    if (code === undefined) return part;
    return <code key={at}>{model.types.has(code) ? <TypeLink name={code} model={model} /> : code}</code>;
  });
}

/** The first sentence: up to a full stop that is neither in code nor inside a number or a name. */
export const firstSentence = (text: string): string =>
  /^(?:`[^`]*`|[^`])*?[.!?](?=\s+[A-Z`"]|\s*$)/.exec(text)?.[0] ?? text;
