import { isTracked, parseRecordId, type RecordId } from "../../../values/record-id";

/** No public id is longer. Longer texts are not read. */
const longestId = 120;

const noNames: ReadonlyMap<string, string> = new Map();

/** The tracked records that an input names, at any depth: by public ids, or by local names (`$minister`) whose ids are known. */
export function* recordsNamedIn(value: unknown, known = noNames): Generator<RecordId> {
  if (typeof value === "string") {
    const id = value.length > longestId ? null : parseRecordId(idOf(value, known));
    if (id && isTracked(id.kind)) yield id;
  } else if (typeof value === "object" && value !== null && !Buffer.isBuffer(value)) {
    for (const inner of Object.values(value)) yield* recordsNamedIn(inner, known);
  }
}

const idOf = (text: string, known: ReadonlyMap<string, string>): string =>
  text.startsWith("$") ? (known.get(text.slice(1)) ?? "") : text;
