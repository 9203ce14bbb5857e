import type { ReactNode } from "react";
import { InputEntry } from "./field.entry";
import type { Field } from "./field.model";
import { firstSentence, Inline } from "./prose";
import type { Group } from "./reference.groups";
import type { Reference } from "./reference.model";
import { addressOf, TypeLink, TypeName } from "./type-link";
import { commonAnchor } from "./uses";

/** All queries, mutations and types: the content of a page, which the site puts into its frame. */
export function ReferenceIndex({ model }: { model: Reference }): ReactNode {
  return (
    <article className="reference" lang="en">
      <h1>Reference</h1>
      <p>
        Everything the API has, written from the schema that this server answers by. The same as one file:{" "}
        <a href="/schema.graphql">schema.graphql</a>. To try it: the <a href="/graphql">playground</a>.
      </p>
      <Entries id="queries" title="What can be asked" root="Query" fields={model.queries} model={model} />
      <section id="arguments">
        <h2>Arguments that mean the same everywhere</h2>
        <dl className="reference-arguments">
          {model.common.map((input) => (
            <InputEntry key={input.name} id={commonAnchor(input.name)} input={input} model={model} />
          ))}
        </dl>
      </section>
      <Entries id="mutations" title="What can be changed" root="Mutation" fields={model.mutations} model={model} />
      <section id="types">
        <h2>Types</h2>
        {model.groups.map((group) => (
          <TypeList key={group.title} group={group} model={model} />
        ))}
      </section>
    </article>
  );
}

interface EntriesProps {
  id: string;
  title: string;
  root: string;
  fields: readonly Field[];
  model: Reference;
}

function Entries({ id, title, root, fields, model }: EntriesProps): ReactNode {
  if (fields.length === 0) return null;
  return (
    <section id={id}>
      <h2>{title}</h2>
      <dl className="reference-entries">
        {fields.map((field) => (
          <div key={field.name}>
            <dt>
              <a href={addressOf(model, root, field.name)}>
                <code>{field.name}</code>
              </a>{" "}
              <TypeName type={field.type} model={model} />
            </dt>
            <dd>
              <Inline text={firstSentence(field.description)} model={model} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function TypeList({ group, model }: { group: Group; model: Reference }): ReactNode {
  return (
    <>
      <h3>{group.title}</h3>
      <dl className="reference-entries">
        {group.types.map(({ name, description }) => (
          <div key={name}>
            <dt>
              <code>
                <TypeLink name={name} model={model} />
              </code>
            </dt>
            <dd>
              <Inline text={firstSentence(description)} model={model} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
