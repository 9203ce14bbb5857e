import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** A field of the schema whose type is a Relay connection. */
export interface ConnectionField {
  owner: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  title: string;
  /** The orders that can be chosen; empty if the list has only one. */
  orders: string[];
  /** The selection that identifies a node. */
  node: string;
}

/** Every connection of the schema, found in the schema itself. */
export function connectionsOf(schema: GraphQLSchema): ConnectionField[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((owner) =>
    Object.values(owner.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith("Connection"))
      .map((field) => ({
        owner,
        field,
        title: `${owner.name}.${field.name}`,
        orders: ordersOf(field),
        node: nodeSelection(field),
      })),
  );
}

function ordersOf(field: GraphQLField<unknown, unknown>): string[] {
  const order = getNamedType(field.args.find(({ name }) => name === "orderBy")?.type);
  if (!isInputObjectType(order)) return [];
  const fields = getNamedType(order.getFields()["field"]?.type) as GraphQLEnumType;
  // The order by relevance exists only in a search: search.test.ts has that.
  return fields.getValues().flatMap(({ name }) => (name === "RELEVANCE" ? [] : name));
}

function nodeSelection(field: GraphQLField<unknown, unknown>): string {
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const type = getNamedType(connection.getFields()["nodes"]?.type);
  const has = (name: string) => type && "getFields" in type && name in type.getFields();
  if (has("recordId")) return "{ id revision recordId }";
  if (isUnionType(type) || has("id")) return "{ __typename ... on Node { id } }";
  if (has("fate")) return "{ file row reason }";
  return "{ date { value } event title record { ... on Node { id } } }";
}

/** The arguments that a field requires, and those that limit the changes and quotes to one page. */
export const requiredArguments = ({ field }: ConnectionField): string =>
  field.args
    .flatMap(({ name, type }) => {
      if (name === "query" && isNonNullType(type)) return `query: "ministre internet"`;
      if (name === "withoutEvidenceFor") return "withoutEvidenceFor: 365";
      if (name === "afterRevision") return "afterRevision: 0";
      // Of all quotes there are more than a page.
      if (getNamedType(type).name === "Stance" && field.args.some((each) => each.name === "atRevision"))
        return "stance: [CONTRADICTS]";
      if (getNamedType(type).name === "Translator") return "translator: [MACHINE]";
      return getNamedType(type).name === "TrackedType" ? "types: [MEETING, ROLE]" : [];
    })
    .join(" ");

/** The page arguments of a list, all as variables. A variable without a value is like a missing argument. */
export const pageVariables = ({ orders }: ConnectionField): string =>
  `first: $first last: $last after: $after before: $before ${orders.length > 0 ? "orderBy: $orderBy" : ""}`;

export function declaredVariables({ field, orders }: ConnectionField): string {
  const order = field.args.find(({ name }) => name === "orderBy")?.type;
  const plain = "$first: Int $last: Int $after: String $before: String";
  return orders.length > 0 ? `${plain} $orderBy: ${String(order)}` : plain;
}
