import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { inputOf, outputFieldOf, valueOf, type Field, type Input, type Value } from "./field.model";
import type { Use } from "./uses";

export type Kind = "object" | "interface" | "union" | "enum" | "input" | "scalar";

export interface TypeModel {
  name: string;
  kind: Kind;
  description: string;
  /** For an input: whether exactly one of its fields must be given. */
  oneOf: boolean;
  specifiedBy: string | null;
  fields: readonly Field[];
  values: readonly Value[];
  interfaces: readonly string[];
  /** The possible types of an interface or a union. */
  possible: readonly string[];
  usedBy: readonly Use[];
}

export function typeModel(
  type: GraphQLNamedType,
  schema: GraphQLSchema,
  common: ReadonlyMap<string, Input>,
  usedBy: readonly Use[],
): TypeModel {
  const hasFields = isObjectType(type) || isInterfaceType(type);
  const output = hasFields ? Object.values(type.getFields()).map((field) => outputFieldOf(field, common)) : [];
  const input = isInputObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ ...inputOf(field), args: [], common: [] }))
    : [];
  const possible = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  return {
    name: type.name,
    kind: kindOf(type),
    description: type.description ?? "",
    oneOf: isInputObjectType(type) && type.isOneOf,
    specifiedBy: (isScalarType(type) && type.specifiedByURL) || null,
    fields: [...output, ...input],
    values: isEnumType(type) ? type.getValues().map(valueOf) : [],
    interfaces: hasFields ? type.getInterfaces().map(({ name }) => name) : [],
    possible: possible.map(({ name }) => name).sort(),
    usedBy,
  };
}

function kindOf(type: GraphQLNamedType): Kind {
  if (isObjectType(type)) return "object";
  if (isInterfaceType(type)) return "interface";
  if (isUnionType(type)) return "union";
  if (isEnumType(type)) return "enum";
  return isInputObjectType(type) ? "input" : "scalar";
}
