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

/** An enum whose values come from the modules: known after the list of modules is registered. Until then, code refers to it by a function. */
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

/** Makes all of these enums: type-graphql must know every enum before it reads a field. */
export const makeEnumsOfLine = (): void => awaited.forEach((make) => make());
