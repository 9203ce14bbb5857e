import type { ReactElement } from "react";
import { statusOrder } from "../charts/status.order";
import { useSite } from "../frame/site.context";
import type { ActorNameFragment, TopicNameFragment } from "../graphql/graphql";
import { DateField } from "../shared/date-field";
import { FieldProblem, marked } from "../shared/field-problem";
import { Options, SearchField, type Choice } from "../shared/find-form";
import { InLanguage } from "../shared/in-language";
import { MethodLink } from "../shared/method-link";
import type { Problems } from "../shared/narrowing";
import { StatusSign } from "../shared/status";
import { choiceOfTopic } from "../shared/topic.choice";
import { deadlineChoices, formalityChoices, orderFields, timelinessChoices } from "./commitments.wanted";

interface Props {
  actor: ActorNameFragment | null;
  topics: readonly TopicNameFragment[];
  jurisdictions: readonly Choice[];
  problems: Problems;
}

/** The form that filters the list of promises. All filters are in its address. */
export function Filters({ actor, topics, jurisdictions, problems }: Props): ReactElement {
  const { words, query, language, revision, to } = useSite();
  const narrowed = [...query.keys()].some((name) => !["q", "rev", "after", "before"].includes(name));
  return (
    <form className="filters" method="get" action={`/${language}/commitments`} role="search">
      {revision !== null && <input type="hidden" name="rev" value={revision} />}
      {actor && <ActorFilter actor={actor} />}
      <FieldProblem name="actor" problems={problems} />
      <div className="search">
        <SearchField label={words.list.search} problems={problems} />
        <button type="submit">{words.list.find}</button>
        <FieldProblem name="q" problems={problems} />
      </div>
      <details open={narrowed}>
        <summary>{words.list.filters}</summary>
        <div className="groups">
          <HowItStands problems={problems} />
          <MadeAndOrder problems={problems} />
          <AboutAndWhere topics={topics} jurisdictions={jurisdictions} problems={problems} />
        </div>
        <p className="actions">
          <button type="submit">{words.list.find}</button> <a href={to("commitments")}>{words.list.clear}</a>
        </p>
      </details>
    </form>
  );
}

function HowItStands({ problems }: Pick<Props, "problems">): ReactElement {
  const { words } = useSite();
  return (
    <>
      <Choices name="status" values={statusOrder} texts={words.status} problems={problems} signs />
      <Choices name="timeliness" values={timelinessChoices} texts={words.timeliness} problems={problems} />
      <Choices name="formality" values={formalityChoices} texts={words.formality} problems={problems} />
      <Choices
        name="moved"
        term="timeliness"
        values={deadlineChoices}
        texts={words.deadlineMoves}
        problems={problems}
      />
    </>
  );
}

function AboutAndWhere({ topics, jurisdictions, problems }: Omit<Props, "actor">): ReactElement {
  const { words } = useSite();
  return (
    <>
      <OneChoice name="topic" any={words.list.anyTopic} choices={topics.map(choiceOfTopic)} problems={problems} />
      <OneChoice name="jurisdiction" any={words.list.anyJurisdiction} choices={jurisdictions} problems={problems} />
    </>
  );
}

function ActorFilter({ actor }: { actor: ActorNameFragment }): ReactElement {
  const { words } = useSite();
  return (
    <p className="actor-filter">
      <input type="checkbox" id="actor" name="actor" value={actor.slug} defaultChecked />{" "}
      <label htmlFor="actor">
        {words.list.actor}
        {words.colon}
        <strong>
          <InLanguage of={actor.nameText}>{actor.name}</InLanguage>
        </strong>
      </label>
    </p>
  );
}

interface ChoicesProps<Value extends string> {
  /** Its name in the address, and that of its words. */
  name: "status" | "timeliness" | "formality" | "moved";
  values: readonly Value[];
  texts: Readonly<Record<Value, string>>;
  problems: Problems;
  signs?: boolean;
  /** The entry of the method page that explains it, if that has another name. */
  term?: string;
}

function Choices<Value extends string>(props: ChoicesProps<Value>): ReactElement {
  const { name, values, texts, problems, signs, term = name } = props;
  const { query, words } = useSite();
  const chosen = query.getAll(name);
  return (
    <fieldset {...marked(name, problems)}>
      <legend>
        <MethodLink term={term}>{words.list[name]}</MethodLink>
      </legend>
      <FieldProblem name={name} problems={problems} />
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

interface ChoiceProps {
  name: "topic" | "jurisdiction";
  any: string;
  choices: readonly Choice[];
  problems: Problems;
}

/** A field with one choice of many. */
function OneChoice({ name, any, choices, problems }: ChoiceProps): ReactElement {
  const { query, words } = useSite();
  const legend = words.list[name];
  return (
    <fieldset>
      <legend>{legend}</legend>
      <select name={name} aria-label={legend} defaultValue={query.get(name) ?? ""} {...marked(name, problems)}>
        <option value="">{any}</option>
        <Options choices={choices} />
      </select>
      <FieldProblem name={name} problems={problems} />
    </fieldset>
  );
}

function MadeAndOrder({ problems }: { problems: Problems }): ReactElement {
  const { words, query } = useSite();
  return (
    <fieldset className="made">
      <legend>{words.list.order}</legend>
      <select
        name="order"
        aria-label={words.list.order}
        defaultValue={query.get("order") ?? "MADE_ON"}
        {...marked("order", problems)}
      >
        {orderFields.map((field) => (
          <option key={field} value={field}>
            {words.list.orders[field]}
          </option>
        ))}
      </select>
      <FieldProblem name="order" problems={problems} />
      {(["from", "until"] as const).map((name) => (
        <DateField key={name} name={name} label={words.list[name]} problems={problems} />
      ))}
    </fieldset>
  );
}
