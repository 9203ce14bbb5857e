import type { ReactNode } from "react";
import type { TypeText } from "./field.model";
import type { Reference } from "./reference.model";

/** The address of the page of a type, or of a place on it; without a type, of the index. */
export const addressOf = ({ root }: Reference, type: string | null, anchor?: string | null): string =>
  `${root}${type === null ? "" : `/${type}`}${anchor ? `#${anchor}` : ""}`;

/** The name of a type. It is a link, except for the built-in types of GraphQL. */
export function TypeLink({ name, model }: { name: string; model: Reference }): ReactNode {
  return model.types.has(name) ? <a href={addressOf(model, name)}>{name}</a> : name;
}

export function TypeName({ type, model }: { type: TypeText; model: Reference }): ReactNode {
  return (
    <code className="reference-type">
      {type.before}
      <TypeLink name={type.name} model={model} />
      {type.after}
    </code>
  );
}
