import {
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { limits, tooComplex, type Limit } from "./limits";

type Counts = Record<"fragments" | "repeats" | "depth" | "aliases" | "directives" | "fields", number>;

/**
 * The limits that hold for a document as it is written. They come before the other rules of validation, some of which take
 * time with the square of its length. A document over a limit is replaced by an empty one, so the other rules have nothing to do.
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const counts = count(document);
      const exceeded = (Object.keys(counts) as (keyof Counts)[]).find((name) => counts[name] > limits[name]);
      if (!exceeded) return undefined;
      context.reportError(tooComplex(exceeded satisfies Limit, counts[exceeded], null));
      return { ...document, definitions: [] } satisfies DocumentNode;
    },
  };
}

function count({ definitions }: DocumentNode): Counts {
  const counts: Counts = { fragments: 0, repeats: 0, depth: 0, aliases: 0, directives: 0, fields: 0 };
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) counts.fragments++;
    if ("directives" in definition) counts.directives += definition.directives?.length ?? 0;
    if ("selectionSet" in definition) countSelections(definition.selectionSet, 1, counts);
  }
  return counts;
}

type Seen = Map<string, number>;

/** An inline fragment belongs to the selection around it. */
function countSelections(
  { selections }: SelectionSetNode,
  depth: number,
  counts: Counts,
  seen: Seen = new Map(),
): void {
  for (const selection of selections) {
    counts.fields++;
    counts.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) countField(selection, depth, counts, seen);
    if (selection.kind === Kind.INLINE_FRAGMENT) countSelections(selection.selectionSet, depth, counts, seen);
  }
}

function countField({ alias, name, selectionSet }: FieldNode, depth: number, counts: Counts, seen: Seen): void {
  const key = (alias ?? name).value;
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  counts.repeats = Math.max(counts.repeats, times);
  counts.depth = Math.max(counts.depth, depth);
  if (alias) counts.aliases++;
  if (selectionSet) countSelections(selectionSet, depth + 1, counts);
}
