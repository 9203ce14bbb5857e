import type { ReactNode } from "react";
import type { Field, Input } from "./field.model";
import { Inline, Prose } from "./prose";
import type { Reference } from "./reference.model";
import { addressOf, TypeName } from "./type-link";
import { commonAnchor } from "./uses";

/** A field with its description, its arguments, and the reason if it is deprecated. */
export function FieldEntry({ field, model }: { field: Field; model: Reference }): ReactNode {
  return (
    <section className="reference-field" id={field.name}>
      <h3>
        <a href={`#${field.name}`}>
          <code>{field.name}</code>
        </a>{" "}
        <TypeName type={field.type} model={model} />
        <Preset input={field} />
      </h3>
      <Deprecated reason={field.deprecated} model={model} />
      <Prose text={field.description} model={model} />
      {field.args.length > 0 && (
        <dl className="reference-arguments">
          {field.args.map((argument) => (
            <InputEntry key={argument.name} id={`${field.name}.${argument.name}`} input={argument} model={model} />
          ))}
        </dl>
      )}
      <CommonArguments field={field} model={model} />
    </section>
  );
}

export function InputEntry({ id, input, model }: { id: string; input: Input; model: Reference }): ReactNode {
  return (
    <div id={id}>
      <dt>
        <a href={`#${id}`}>
          <code>{input.name}</code>
        </a>{" "}
        <TypeName type={input.type} model={model} />
        <Preset input={input} />
      </dt>
      <dd>
        <Deprecated reason={input.deprecated} model={model} />
        <Inline text={input.description} model={model} />
      </dd>
    </div>
  );
}

/** The names of the common arguments, as links to their descriptions. */
function CommonArguments({ field, model }: { field: Field; model: Reference }): ReactNode {
  if (field.common.length === 0) return null;
  return (
    <p className="reference-common">
      {field.args.length > 0 ? "Also takes" : "Takes"}{" "}
      {field.common.map((name, at) => (
        <span key={name} id={`${field.name}.${name}`}>
          {at > 0 && ", "}
          <a href={addressOf(model, null, commonAnchor(name))}>
            <code>{name}</code>
          </a>
        </span>
      ))}
      .
    </p>
  );
}

const Preset = ({ input }: { input: { defaultValue: string | null } }): ReactNode =>
  input.defaultValue !== null && <code className="reference-type"> = {input.defaultValue}</code>;

export function Deprecated({ reason, model }: { reason: string | null; model: Reference }): ReactNode {
  if (reason === null) return null;
  return (
    <p className="reference-deprecated">
      <strong>Deprecated.</strong> <Inline text={reason} model={model} />
    </p>
  );
}
