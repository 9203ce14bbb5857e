import { isIntrospectionType, isSpecifiedScalarType, type GraphQLSchema } from "graphql";
import { commonArguments } from "./common-arguments";
import type { Field, Input } from "./field.model";
import { groupsOf, type Group } from "./reference.groups";
import { typeModel, type TypeModel } from "./type.model";
import { usesIn } from "./uses";

/** A schema in the form in which the pages show it. */
export interface Reference {
  /** The address of its first page. */
  root: string;
  queries: readonly Field[];
  mutations: readonly Field[];
  /** Arguments with the same meaning on many fields, which are explained once. */
  common: readonly Input[];
  groups: readonly Group[];
  /** By name. Types of GraphQL itself (String, Int ..) have no page. */
  types: ReadonlyMap<string, TypeModel>;
}

export function referenceOf(schema: GraphQLSchema, root: string): Reference {
  const common = commonArguments(schema);
  const uses = usesIn(schema, common);
  const documented = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => a.name.localeCompare(b.name));
  const models = documented.map((type) => typeModel(type, schema, common, uses.get(type.name) ?? []));
  const types = new Map(models.map((model) => [model.name, model]));
  const fieldsOf = (root?: { name: string } | null) =>
    [...((root && types.get(root.name)?.fields) ?? [])].sort((a, b) => a.name.localeCompare(b.name));
  return {
    root,
    queries: fieldsOf(schema.getQueryType()),
    mutations: fieldsOf(schema.getMutationType()),
    common: [...common.values()],
    groups: groupsOf(schema, models),
    types,
  };
}
