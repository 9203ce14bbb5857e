import type { ReactElement } from "react";
import { statusOrder } from "../charts/status.order";
import { useSite } from "../frame/site.context";
import type { ActorNameFragment } from "../graphql/graphql";
import { orderFields } from "../pages/commitments.wanted";
import { StatusSign } from "./status";

const timeliness = ["OVERDUE", "NOT_DUE", "ON_TIME", "LATE", "NO_DEADLINE"] as const;
const formality = ["PROPOSED", "DECLARED", "IN_POLICY_DOCUMENT", "SIGNED_AGREEMENT", "IN_LAW"] as const;

/** What the list of promises can be narrowed down to: a form whose address says all of it. */
export function Filters({ actor }: { actor: ActorNameFragment | null }): ReactElement {
  const { words, query, language, revision, to } = useSite();
  const narrowed = [...query.keys()].some((name) => !["q", "rev", "after", "before"].includes(name));
  return (
    <form className="filters" method="get" action={`/${language}/commitments`} role="search">
      {revision !== null && <input type="hidden" name="rev" value={revision} />}
      {actor && <ActorFilter actor={actor} />}
      <div className="search">
        <label htmlFor="q">{words.list.search}</label>
        <input id="q" name="q" type="search" maxLength={200} defaultValue={query.get("q") ?? ""} />
        <button type="submit">{words.list.find}</button>
      </div>
      <details open={narrowed}>
        <summary>{words.list.filters}</summary>
        <div className="groups">
          <Choices name="status" legend={words.list.status} values={statusOrder} texts={words.status} signs />
          <Choices name="timeliness" legend={words.list.timeliness} values={timeliness} texts={words.timeliness} />
          <Choices name="formality" legend={words.list.formality} values={formality} texts={words.formality} />
          <MadeAndOrder />
        </div>
        <p className="actions">
          <button type="submit">{words.list.find}</button> <a href={to("commitments")}>{words.list.clear}</a>
        </p>
      </details>
    </form>
  );
}

function ActorFilter({ actor }: { actor: ActorNameFragment }): ReactElement {
  const { words } = useSite();
  return (
    <p className="actor-filter">
      <input type="checkbox" id="actor" name="actor" value={actor.slug} defaultChecked />{" "}
      <label htmlFor="actor">
        {words.list.actor}: <strong>{actor.name}</strong>
      </label>
    </p>
  );
}

interface ChoicesProps<Value extends string> {
  name: string;
  legend: string;
  values: readonly Value[];
  texts: Readonly<Record<Value, string>>;
  signs?: boolean;
}

function Choices<Value extends string>({ name, legend, values, texts, signs }: ChoicesProps<Value>): ReactElement {
  const { query } = useSite();
  const chosen = query.getAll(name);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          {signs && <StatusSign status={value as (typeof statusOrder)[number]} />}
          {texts[value]}
        </label>
      ))}
    </fieldset>
  );
}

function MadeAndOrder(): ReactElement {
  const { words, query } = useSite();
  return (
    <fieldset className="made">
      <legend>{words.list.order}</legend>
      <select name="order" aria-label={words.list.order} defaultValue={query.get("order") ?? "MADE_ON"}>
        {orderFields.map((field) => (
          <option key={field} value={field}>
            {words.list.orders[field]}
          </option>
        ))}
      </select>
      <label htmlFor="from">{words.list.from}</label>
      <input
        id="from"
        name="from"
        type="date"
        min="1800-01-01"
        max="2199-12-31"
        defaultValue={query.get("from") ?? ""}
      />
      <label htmlFor="until">{words.list.until}</label>
      <input
        id="until"
        name="until"
        type="date"
        min="1800-01-01"
        max="2199-12-31"
        defaultValue={query.get("until") ?? ""}
      />
    </fieldset>
  );
}
