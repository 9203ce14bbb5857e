import type { ReactElement } from "react";
import { useSite } from "../frame/site.context";
import { FieldProblem, marked } from "./field-problem";
import type { Problems } from "./narrowing";

interface Props {
  name: "from" | "until";
  label: string;
  problems: Problems;
}

/** A day, or a month or a year, which no calendar of a browser lets one choose. */
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
