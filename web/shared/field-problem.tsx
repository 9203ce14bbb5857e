import type { ReactElement } from "react";
import type { Problems } from "./narrowing";

/** The problem of a field, below the field. */
export function FieldProblem({ name, problems }: { name: string; problems: Problems }): ReactElement | null {
  const problem = problems.get(name);
  if (problem === undefined) return null;
  return (
    <span className="problem" id={`problem-${name}`} role="alert">
      {problem}
    </span>
  );
}

interface Mark {
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}

/** Links a field with its problem, for screen readers. */
export const marked = (name: string, problems: Problems): Mark =>
  problems.has(name) ? { "aria-invalid": true, "aria-describedby": `problem-${name}` } : {};

/** A list with a problem is shown, but search engines are told to ignore the page. */
export const statusWith = (problems: Problems): { status?: number } =>
  problems.size === 0 ? {} : { status: problems.has("actor") ? 404 : 400 };
