import { Fragment, type ReactNode } from "react";
import { Deprecated, FieldEntry } from "./field.entry";
import { Inline, Prose } from "./prose";
import type { Reference } from "./reference.model";
import { addressOf, TypeLink } from "./type-link";
import type { TypeModel } from "./type.model";

interface Props {
  model: Reference;
  type: TypeModel;
}

/** One type: the content of a page, which the site puts into its frame. */
export function ReferenceType({ model, type }: Props): ReactNode {
  return (
    <article className="reference" lang="en">
      <p>
        <a href={addressOf(model, null)}>Reference</a>
      </p>
      <h1>
        {type.name} <small>{type.oneOf ? "input, of which exactly one field is given" : type.kind}</small>
      </h1>
      <Prose text={type.description} model={model} />
      {type.specifiedBy && (
        <p>
          Specified by <a href={type.specifiedBy}>{type.specifiedBy}</a>.
        </p>
      )}
      <Types title="Implements" names={type.interfaces} model={model} />
      <Types title="One of" names={type.possible} model={model} />
      {type.fields.length > 0 && <Fields model={model} type={type} />}
      {type.values.length > 0 && <Values model={model} type={type} />}
      {type.usedBy.length > 0 && <UsedBy type={type} model={model} />}
    </article>
  );
}

function Types({ title, names, model }: { title: string; names: readonly string[]; model: Reference }): ReactNode {
  if (names.length === 0) return null;
  return (
    <p>
      {title}{" "}
      {names.map((name, at) => (
        <Fragment key={name}>
          {at > 0 && ", "}
          <code>
            <TypeLink name={name} model={model} />
          </code>
        </Fragment>
      ))}
      .
    </p>
  );
}

function Fields({ model, type }: Props): ReactNode {
  return (
    <section aria-labelledby="heading-fields">
      <h2 id="heading-fields">Fields</h2>
      {type.fields.map((field) => (
        <FieldEntry key={field.name} field={field} model={model} />
      ))}
    </section>
  );
}

function Values({ model, type }: Props): ReactNode {
  return (
    <section aria-labelledby="heading-values">
      <h2 id="heading-values">Values</h2>
      <dl className="reference-arguments">
        {type.values.map(({ name, description, deprecated }) => (
          <div key={name} id={name}>
            <dt>
              <a href={`#${name}`}>
                <code>{name}</code>
              </a>
            </dt>
            <dd>
              <Deprecated reason={deprecated} model={model} />
              <Inline text={description} model={model} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function UsedBy({ type, model }: Props): ReactNode {
  return (
    <section aria-labelledby="heading-used-by">
      <h2 id="heading-used-by">Used by</h2>
      <ul className="reference-uses">
        {type.usedBy.map(({ type: user, anchor, label }) => (
          <li key={label}>
            <a href={addressOf(model, user, anchor)}>
              <code>{label}</code>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
