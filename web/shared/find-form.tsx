import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { attributesOf } from "../language/text.language";
import { DateField } from "./date-field";
import { FieldProblem, marked } from "./field-problem";
import type { Problems } from "./narrowing";
import { textIn } from "./page.place";

export interface Choice {
  value: string;
  text: string;
  /** The language, if it is a text of the record; null if nobody has given one. */
  language?: string | null;
}

export interface Choices {
  /** Its name in the address. */
  name: string;
  label: string;
  /** The label of no choice. */
  any: string;
  choices: readonly Choice[];
  /** Whether there are more than can be listed: then it is a field for a name. */
  more?: boolean;
}

interface FormProps {
  label: string;
  selects: readonly Choices[];
  /** The labels of a first and a last day, if the list is one of days. */
  dates?: Readonly<Record<"from" | "until", string>>;
  problems: Problems;
}

const edges = ["from", "until"] as const;

/** Filters a list by words and by choices. The values stay in the fields and in the address. */
export function FindForm({ label, selects, dates, problems }: FormProps): ReactElement {
  const { words, path, language, query, revision } = useSite();
  const here = `/${[language, ...path.map(encodeURIComponent)].join("/")}`;
  const isNarrowed = ["q", ...edges, ...selects.map(({ name }) => name)].some((name) => textIn(query, name) !== null);
  return (
    <form className="find" method="get" action={here} role="search">
      <p className="words">
        <SearchField label={label} problems={problems} />
        <FieldProblem name="q" problems={problems} />
      </p>
      {selects.map((select) => (
        <Select key={select.name} {...select} chosen={query.get(select.name) ?? ""} problems={problems} />
      ))}
      {dates &&
        edges.map((name) => (
          <p key={name} className="date">
            <DateField name={name} label={dates[name]} problems={problems} />
          </p>
        ))}
      {revision !== null && <input type="hidden" name="rev" value={revision} />}
      <p>
        <button type="submit">{words.list.find}</button>
      </p>
      {isNarrowed && (
        <p className="clear">
          <a href={revision === null ? here : `${here}?rev=${revision}`}>{words.list.clear}</a>
        </p>
      )}
    </form>
  );
}

/** The field for words, without what is wrong with them. */
export function SearchField({ label, problems }: { label: string; problems: Problems }): ReactElement {
  const { query } = useSite();
  return (
    <>
      <label htmlFor="q">{label}</label>
      <input
        id="q"
        name="q"
        type="search"
        maxLength={200}
        defaultValue={query.get("q") ?? ""}
        {...marked("q", problems)}
      />
    </>
  );
}

interface SelectProps extends Choices {
  chosen: string;
  problems: Problems;
}

function Select({ name, label, any, choices, more = false, chosen, problems }: SelectProps): ReactElement {
  const field = { id: name, name, defaultValue: chosen, ...marked(name, problems) };
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      {more ? (
        <input type="search" maxLength={200} placeholder={any} {...field} />
      ) : (
        <select {...field}>
          <option value="">{any}</option>
          <Options choices={choices} />
        </select>
      )}
      <FieldProblem name={name} problems={problems} />
    </p>
  );
}

/** The choices of a select, each in its language. */
export function Options({ choices }: { choices: readonly Choice[] }): ReactElement {
  const { language: ofPage } = useSite();
  return (
    <>
      {choices.map(({ value, text, language = ofPage }) => (
        <option key={value} value={value} {...attributesOf(language, ofPage)}>
          {text}
        </option>
      ))}
    </>
  );
}
