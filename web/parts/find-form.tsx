import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { textIn } from "./page.place";

export interface Choice {
  value: string;
  text: string;
}

export interface Choices {
  /** The name in the address. */
  name: string;
  label: string;
  /** What stands for no choice. */
  any: string;
  choices: readonly Choice[];
}

/** Narrows a list down by words and by choices. What was asked for stays in the fields, and in the address. */
export function FindForm({ label, selects }: { label: string; selects: readonly Choices[] }): ReactElement {
  const { words, path, language, query, revision } = useSite();
  const here = `/${[language, ...path.map(encodeURIComponent)].join("/")}`;
  const isNarrowed = ["q", ...selects.map(({ name }) => name)].some((name) => textIn(query, name) !== null);
  return (
    <form className="find" method="get" action={here} role="search">
      <p className="words">
        <label htmlFor="q">{label}</label>
        <input id="q" name="q" type="search" maxLength={200} defaultValue={query.get("q") ?? ""} />
      </p>
      {selects.map((select) => (
        <Select key={select.name} {...select} chosen={query.get(select.name) ?? ""} />
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

function Select({ name, label, any, choices, chosen }: Choices & { chosen: string }): ReactElement {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
