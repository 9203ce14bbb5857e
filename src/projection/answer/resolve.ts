import {
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { computedField, derivedField, edgeOf, hasOwnResolver, localisedField } from "../declare/catalog";
import { PageAnswer, type EdgeAnswer } from "./page-answer";
import { keyOf, languagesArgument, localisedKeyOf } from "../compile/selection";

type Resolver = GraphQLFieldResolver<Record<string, unknown>, unknown>;

/** Gives every field of the projection a resolver that takes its value from the projected JSON. */
export function answerFromProjection(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    if (isRoot(schema, type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (hasOwnResolver(type.name, field.name)) continue;
      field.resolve = (resolverFor(type.name, field) ?? defaultFieldResolver) as typeof field.resolve;
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && "pageInfo" in type.getFields()) answerPages(type);
  }
}

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);

/** The fields of a connection and of its Relay edges take their values from the page. */
function answerPages(connection: GraphQLObjectType): void {
  const { nodes, edges, pageInfo, totalCount } = connection.getFields();
  resolveWith(nodes, (page: PageAnswer, key) => page.nodes(key));
  resolveWith(edges, (page: PageAnswer, key) => page.edges(key));
  resolveWith(pageInfo, (page: PageAnswer) => page.info);
  resolveWith(totalCount, (page: PageAnswer) => page.total);
  const { cursor, node } = (getNamedType(edges?.type) as GraphQLObjectType).getFields();
  resolveWith(cursor, (edge: EdgeAnswer) => edge.cursor);
  resolveWith(node, (edge: EdgeAnswer, key) => edge.node(key));
}

function resolveWith(
  field: GraphQLField<unknown, unknown> | undefined,
  pick: (source: never, key: string) => unknown,
): void {
  if (field) field.resolve = (source, _, __, info) => pick(source as never, String(info.path.key));
}

function resolverFor(typeName: string, { name: fieldName, args }: GraphQLField<unknown, unknown>): Resolver | null {
  if (localisedField(typeName, fieldName))
    return (source, given: Record<string, unknown>, _, info) =>
      source[given[languagesArgument] ? localisedKeyOf(String(info.path.key), fieldName) : fieldName];
  const edge = edgeOf(typeName, fieldName);
  if (edge?.kind === "connection")
    return (source, given: Record<string, unknown>, _, info) =>
      PageAnswer.of(source[keyOf(String(info.path.key), fieldName)], given);
  const isComputed = args.length > 0 && computedField(typeName, fieldName) !== undefined;
  const derived = derivedField(typeName, fieldName) as ((value: unknown, given: unknown) => unknown) | undefined;
  // A field can have both: Postgres computes a value, and code turns it into words.
  const finish = (isComputed && derived) || ((value: unknown) => value);
  if (edge || isComputed)
    return (source, given, _, info) => finish(source[keyOf(String(info.path.key), fieldName)], given);
  if (derived) return (source, given) => derived(source, given);
  return null;
}
