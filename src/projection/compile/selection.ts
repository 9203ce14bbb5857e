import {
  isInterfaceType,
  isObjectType,
  isUnionType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";

/** The parts of the parsed request on which a selection depends. */
export interface Selections {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  variableValues: Record<string, unknown>;
}

/** A selected field, with the types on which exactly this is selected. */
export interface Selected {
  /** The key of the value in the JSON that Postgres returns to the resolver of the field. */
  key: string;
  responseKey: string;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  types: readonly GraphQLObjectType[];
}

/** The projection cannot bring all selected fields. */
export class NotProjected extends Error {}

/** The key of an alias contains the name of the field: two types may use the same alias for different fields. */
export const keyOf = (responseKey: string, fieldName: string): string =>
  responseKey === fieldName ? fieldName : `${responseKey}:${fieldName}`;

/** The argument with the languages in which a text is wanted. */
export const languagesArgument = "in";

/** The key of a text that is read in other languages. The text as it was recorded may be selected beside it. */
export const localisedKeyOf = (responseKey: string, fieldName: string): string =>
  `${responseKey}:${fieldName}:${languagesArgument}`;

/** The object types that a value of this type can be. */
export function objectTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
}

/** The fields that are selected on any of the types. Fragments are expanded, and `@skip` and `@include` applied. */
export function select(from: Selections, types: readonly GraphQLObjectType[], nodes: readonly FieldNode[]): Selected[] {
  const found: Selected[] = [];
  for (const type of types) {
    const fields = collectSubfields(from.schema, from.fragments, from.variableValues, type, nodes);
    for (const [responseKey, fieldNodes] of fields) {
      const field = type.getFields()[fieldNodes[0]?.name.value ?? ""];
      if (field)
        add(found, { key: keyOf(responseKey, field.name), responseKey, field, nodes: fieldNodes, types: [type] });
    }
  }
  return found;
}

function add(found: Selected[], next: Selected): void {
  const same = found.findIndex((each) => each.key === next.key && sameNodes(each.nodes, next.nodes));
  const known = found[same];
  if (known) found[same] = { ...known, types: [...known.types, ...next.types] };
  else found.push(next);
}

const sameNodes = (a: readonly FieldNode[], b: readonly FieldNode[]): boolean =>
  a.length === b.length && a.every((node, index) => node === b[index]);
