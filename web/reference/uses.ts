import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { inputOf, keyOf, type Input } from "./field.model";

/** A place where a type is used: on the page of another type, or (null) among the common arguments. */
export interface Use {
  type: string | null;
  /** The place on that page. */
  anchor: string | null;
  /** The name of the place: `Query.commitments(status)`. */
  label: string;
}

export const commonAnchor = (argument: string): string => `argument-${argument}`;

/** The places where each type is used. */
export function usesIn(schema: GraphQLSchema, common: ReadonlyMap<string, Input>): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const note = (used: string, use: Use) => uses.set(used, [...(uses.get(used) ?? []), use]);
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  for (const type of types) for (const [used, use] of usesBy(type, common)) note(used, use);
  for (const { name, type } of common.values())
    note(type.name, { type: null, anchor: commonAnchor(name), label: `the argument ${name}` });
  for (const list of uses.values()) list.sort((a, b) => a.label.localeCompare(b.label));
  return uses;
}

function usesBy(type: GraphQLNamedType, common: ReadonlyMap<string, Input>): [used: string, Use][] {
  const at = (anchor: string, label: string): Use => ({ type: type.name, anchor, label: `${type.name}.${label}` });
  if (isUnionType(type))
    return type.getTypes().map(({ name }) => [name, { type: type.name, anchor: null, label: type.name }]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [getNamedType(field.type).name, at(field.name, field.name)]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [string, Use][] => [
    [getNamedType(field.type).name, at(field.name, field.name)],
    ...field.args
      .filter((argument) => !common.has(keyOf(inputOf(argument))))
      .map((argument): [string, Use] => [
        getNamedType(argument.type).name,
        at(`${field.name}.${argument.name}`, `${field.name}(${argument.name})`),
      ]),
  ]);
}
