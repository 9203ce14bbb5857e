import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { FieldProblem, marked } from "./field-problem";
import type { Problems } from "./narrowing";

interface Props {
  name: "from" | "until";
  label: string;
  problems: Problems;
}

/** A field for a day, a month or a year. It is a text field, because the calendar of a browser offers only days. */
export function DateField({ name, label, problems }: Props): ReactElement {
  const { words, query } = useSite();
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        maxLength={10}
        placeholder={words.list.dateExample}
        defaultValue={query.get(name) ?? ""}
        {...marked(name, problems)}
      />
      <FieldProblem name={name} problems={problems} />
    </>
  );
}
