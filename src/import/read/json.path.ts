/**
 * The values at a path in an element: `name`, `area.name`, `other_names[].name` (of every item), `other_names[0].name` (of the first; -1 is the last),
 * `identifiers[scheme=wikidata].identifier` (of the items whose `scheme` is this). Always a list; empty if there is nothing.
 */
export const valuesAt = (element: unknown, path: string): unknown[] =>
  placesAt(element, path).filter((each) => each !== undefined && each !== null);

/** The same, in which an item that has nothing there keeps its place. */
export function placesAt(element: unknown, path: string): unknown[] {
  let found: unknown[] = [element];
  for (const step of stepsOf(path)) found = found.flatMap((each) => taken(each, step));
  return found;
}

interface Step {
  name: string;
  /** The text between the brackets; null without brackets. */
  choice: string | null;
}

const known = new Map<string, Step[]>();

function stepsOf(path: string): Step[] {
  const before = known.get(path);
  if (before) return before;
  const steps = (path.match(/[^.[\]]+(?:\[[^\]]*\])?|\[[^\]]*\]/g) ?? []).map((text) => {
    const [, name = "", choice] = /^([^[]*)(?:\[([^\]]*)\])?$/.exec(text) ?? [];
    return { name, choice: choice ?? null };
  });
  known.set(path, steps);
  return steps;
}

function taken(from: unknown, { name, choice }: Step): unknown[] {
  const value = name === "" ? from : fieldOf(from, name);
  if (choice === null || value === undefined || value === null) return [value];
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (choice === "") return items;
  if (/^-?\d+$/.test(choice)) return items.slice(Number(choice), Number(choice) + 1 || undefined);
  const [field = "", wanted = ""] = choice.split("=", 2);
  return items.filter((item) => String(fieldOf(item, field.trim())) === wanted.trim());
}

export const fieldOf = (from: unknown, name: string): unknown =>
  typeof from === "object" && from !== null && Object.hasOwn(from, name)
    ? (from as Record<string, unknown>)[name]
    : undefined;

/** A JSON value as the text of a cell. */
export function textOfValue(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}
