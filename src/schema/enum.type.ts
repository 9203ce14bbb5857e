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
