import { isIncomplete, marks } from "../compile/text";
import type { Hole } from "../compile/text.compiler";
import { partOf, type Completing, type SelectedPart } from "./complete";

type Variables = Record<string, unknown>;

/** Makes the text of an answer whole. @throws if a value is missing that the schema promises, or a hole cannot be filled. */
export type Fill = (text: string, variables: Variables) => string;

/** Fills the holes of one statement: each with its field, as graphql-js would complete it. */
export function filler(from: Completing, holes: readonly Hole[]): Fill {
  const parts = holes.map(({ type, key, nodes }) => partOf(from, type, key, nodes));
  return (text, variables) => {
    if (isIncomplete(text)) throw new Error("null where the schema promises a value");
    return parts.length === 0 ? text : filled(text, parts, variables);
  };
}

function filled(text: string, parts: readonly SelectedPart[], variables: Variables): string {
  const [start = "", ...pieces] = text.split(marks.hole);
  const whole = pieces.map((piece) => {
    const inside = piece.indexOf(marks.inside);
    const end = piece.indexOf(marks.end, inside);
    const { resolve, complete } = parts[Number(piece.slice(0, inside))] as SelectedPart;
    const source: unknown = JSON.parse(piece.slice(inside + 1, end));
    return JSON.stringify(complete(resolve(source, variables), variables)) + piece.slice(end + 1);
  });
  return start + whole.join("");
}
