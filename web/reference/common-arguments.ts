import { isInterfaceType, isObjectType, type GraphQLSchema } from "graphql";
import { inputOf, keyOf, type Input } from "./field.model";

/** An argument that at least so many fields have can be a common argument. */
const common = 10;

/** Arguments with the same name, type and description on nearly all fields (pages and points in time), by their key. */
export function commonArguments(schema: GraphQLSchema): ReadonlyMap<string, Input> {
  const counted = new Map<string, { input: Input; uses: number }>();
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()));
  for (const input of fields.flatMap(({ args }) => args.map(inputOf))) {
    const uses = counted.get(keyOf(input))?.uses ?? 0;
    counted.set(keyOf(input), { input, uses: uses + 1 });
  }
  const often = [...counted].filter(([, { uses }]) => uses >= common);
  return new Map(unambiguous(often.map(([key, { input }]) => [key, input])));
}

/** A name with two meanings is explained at each field. */
function unambiguous(entries: readonly (readonly [string, Input])[]): readonly (readonly [string, Input])[] {
  const named = (name: string) => entries.filter(([, input]) => input.name === name);
  return entries
    .filter(([, { name }]) => named(name).length === 1)
    .sort(([, a], [, b]) => a.name.localeCompare(b.name));
}
