import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { kindsInOrder } from "../shared/actor-sign";
import { FieldProblem, marked } from "../shared/field-problem";
import type { Problems } from "../shared/narrowing";

/** Narrows the pairs down to those of one kind. */
export function KindForm({ problems }: { problems: Problems }): ReactElement {
  const { words, language, query, revision } = useSite();
  return (
    <form className="find" method="get" action={`/${language}/duplicates`}>
      <p>
        <label htmlFor="kind">{words.actor.kinds}</label>
        <select id="kind" name="kind" defaultValue={query.get("kind") ?? ""} {...marked("kind", problems)}>
          <option value="">{words.actor.anyKind}</option>
          {kindsInOrder.map((kind) => (
            <option key={kind} value={kind}>
              {words.actorKind[kind]}
            </option>
          ))}
        </select>
        <FieldProblem name="kind" problems={problems} />
      </p>
      {revision !== null && <input type="hidden" name="rev" value={revision} />}
      <p>
        <button type="submit">{words.list.find}</button>
      </p>
    </form>
  );
}
