import type { ApiField } from "./api.types";

/** The values that a row has for one field of the items of a list. An empty place is null: it keeps its place among the others. */
export interface FieldOfItems {
  name: string;
  field: ApiField;
  values: unknown[];
}

/** How many places are filled, up to the last one: a separator may stand behind it. */
const lengthOf = ({ values }: FieldOfItems): number => values.findLastIndex((value) => value !== null) + 1;

/**
 * The items of a list. If fields have several values, there is an item for each place; a field with one value has it in all of them. If the numbers
 * of values differ, nobody knows which belong together.
 */
export function inParallel(
  fields: readonly FieldOfItems[],
): { items: Record<string, unknown>[] } | { problem: string } {
  const several = fields.filter((each) => !each.field.list && each.values.length > 1 && lengthOf(each) > 0);
  const length = Math.max(1, ...several.map(lengthOf));
  if (several.some(({ values }) => values.length < length)) {
    const [first, other] = several.filter((each, at) => at === 0 || lengthOf(each) !== lengthOf(several[0] ?? each));
    const counts = [first, other].map((each) => each && `${lengthOf(each)} of ${each.name}`).join(" and ");
    return { problem: `has ${counts}, so nobody knows which belong together: split both by the same column` };
  }
  const places = Array.from({ length }, (_, at) => at);
  const filled = places.filter((at) => several.length === 0 || several.some(({ values }) => hasAt(values, at)));
  return { items: filled.map((at) => itemAt(fields, several, at)) };
}

const hasAt = (values: readonly unknown[], at: number): boolean => values[at] !== null && values[at] !== undefined;

function itemAt(
  fields: readonly FieldOfItems[],
  several: readonly FieldOfItems[],
  at: number,
): Record<string, unknown> {
  const found = fields.flatMap((each) => {
    const { name, field, values } = each;
    if (field.list) {
      const all = values.filter((value) => value !== null);
      return all.length > 0 ? [[name, all]] : [];
    }
    const place = several.includes(each) ? at : 0;
    return hasAt(values, place) ? [[name, values[place]]] : [];
  });
  return Object.fromEntries(found) as Record<string, unknown>;
}
