import type { ReactElement } from "react";
import type { Problems } from "./narrowing";

/** What is wrong with a field, below it. */
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

/** Ties a field to what is wrong with it. */
export const marked = (name: string, problems: Problems): Mark =>
  problems.has(name) ? { "aria-invalid": true, "aria-describedby": `problem-${name}` } : {};

/** A list that something was wrong with is shown all the same, and is no page for search engines. */
export const statusWith = (problems: Problems): { status?: number } =>
  problems.size === 0 ? {} : { status: problems.has("actor") ? 404 : 400 };
