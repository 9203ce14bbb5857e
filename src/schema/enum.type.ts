import { registerEnumType } from "type-graphql";

/** An enum whose every value is described; the values are their own names, as in the database. */
export function describedEnum<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): { readonly [Value in Name]: Value } {
  const names = Object.keys(values) as Name[];
  const enumeration = Object.fromEntries(names.map((each) => [each, each])) as { [Value in Name]: Value };
  const valuesConfig = Object.fromEntries(names.map((each) => [each, { description: values[each] }]));
  registerEnumType(enumeration, { name, description, valuesConfig: valuesConfig as never });
  return enumeration;
}

const awaited: (() => unknown)[] = [];

/** An enum whose values the modules declare: known once the line of modules is laid. `() => trackedType()` stands for it until then. */
export function enumOfLine(
  name: string,
  description: string,
  values: () => readonly (readonly [value: string, description: string])[],
): () => Readonly<Record<string, string>> {
  let made: Readonly<Record<string, string>> | null = null;
  const make = () => (made ??= describedEnum(name, description, Object.fromEntries(values())));
  awaited.push(make);
  return make;
}

/** Makes them all: type-graphql wants to know every enum before it looks at a field. */
export const makeEnumsOfLine = (): void => awaited.forEach((make) => make());
