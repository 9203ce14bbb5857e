/**
 * The rules of what a mapping may contain, in one place. Mapping files are checked by them, and the JSON Schema for editors is made from
 * them.
 */
export type Shape =
  | { is: "text" | "number" | "boolean" | "anything"; of?: readonly string[]; pattern?: true; about?: string }
  | { is: "list"; items: Shape; about?: string }
  | { is: "map"; values: Shape; about?: string }
  | {
      is: "object";
      name: string;
      fields: Readonly<Record<string, Shape>>;
      required?: readonly string[];
      about?: string;
    }
  | { is: "either"; shapes: readonly Shape[]; about?: string }
  | { is: "ref"; to: () => Shape; name: string; about?: string };

/** A mistake in a value, and the path of the value from the top of the document. */
export interface Mistake {
  path: (string | number)[];
  message: string;
}

export function mistakesIn(value: unknown, shape: Shape, path: (string | number)[] = []): Mistake[] {
  const wrong = (message: string): Mistake[] => [{ path, message }];
  if (shape.is === "ref") return mistakesIn(value, shape.to(), path);
  if (shape.is === "either") {
    const fitting = shape.shapes.find((each) => fits(value, each));
    return fitting ? mistakesIn(value, fitting, path) : wrong(`must be ${wordsFor(shape)}`);
  }
  if (!fits(value, shape)) return wrong(`must be ${wordsFor(shape)}`);
  if (shape.is === "list")
    return (value as unknown[]).flatMap((item, place) => mistakesIn(item, shape.items, [...path, place]));
  if (shape.is === "map")
    return Object.entries(value as object).flatMap(([key, each]) => mistakesIn(each, shape.values, [...path, key]));
  if (shape.is === "object") return mistakesInObject(value as Record<string, unknown>, shape, path);
  return mistakesInScalar(value, shape, path);
}

function mistakesInObject(
  value: Record<string, unknown>,
  { fields, required = [], name }: Extract<Shape, { is: "object" }>,
  path: (string | number)[],
): Mistake[] {
  const missing = required
    .filter((field) => value[field] === undefined)
    .map((field) => ({ path, message: `${name} needs ${field}` }));
  const others = Object.entries(value).flatMap(([field, each]) => {
    const shape = fields[field];
    if (shape) return mistakesIn(each, shape, [...path, field]);
    const message = `${name} has no ${field}; ${nearest(field, Object.keys(fields))}`;
    return [{ path: [...path, field], message }];
  });
  return [...missing, ...others];
}

function mistakesInScalar(value: unknown, shape: Shape, path: (string | number)[]): Mistake[] {
  if (shape.is !== "text" || typeof value !== "string") return [];
  if (shape.of && !shape.of.includes(value))
    return [{ path, message: `${value} is not one of ${shape.of.join(", ")}; ${nearest(value, shape.of)}` }];
  if (!shape.pattern) return [];
  try {
    new RegExp(value, "u");
    return [];
  } catch (error) {
    return [{ path, message: error instanceof Error ? error.message : "is not a regular expression" }];
  }
}

function fits(value: unknown, shape: Shape): boolean {
  switch (shape.is) {
    case "anything":
      return true;
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return Array.isArray(value);
    case "either":
      return shape.shapes.some((each) => fits(value, each));
    case "ref":
      return fits(value, shape.to());
    default:
      return typeof value === "object" && value !== null && !Array.isArray(value);
  }
}

function wordsFor(shape: Shape): string {
  if (shape.is === "either") return shape.shapes.map(wordsFor).join(" or ");
  if (shape.is === "ref") return wordsFor(shape.to());
  const words = { text: "a text", number: "a number", boolean: "true or false", anything: "anything", list: "a list" };
  return shape.is === "object"
    ? `fields of ${shape.name}`
    : shape.is === "map"
      ? "a list of names with values"
      : words[shape.is];
}

/** The known name that was probably meant. */
export function nearest(given: string, known: readonly string[]): string {
  const close = [...known].sort((a, b) => distance(given, a) - distance(given, b))[0];
  const near = close !== undefined && distance(given, close) <= Math.max(2, given.length / 3);
  return near ? `did you mean ${close}?` : `there are ${known.slice(0, 40).join(", ")}`;
}

/** How many letters must be changed (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [at, letter] of Array.from(from.toLowerCase()).entries()) {
    const next = [at + 1];
    for (const [place, other] of Array.from(to.toLowerCase()).entries())
      next.push(
        Math.min((row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1, (row[place] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
