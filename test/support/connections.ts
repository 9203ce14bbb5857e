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

/** A field of the schema that answers with a Relay connection. */
export interface ConnectionField {
  owner: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  title: string;
  /** The orders one can ask for; a list with one order alone has none to choose. */
  orders: string[];
  /** What to select of a node, so that one can tell it from the others. */
  node: string;
}

/** Every connection of the schema, found by looking. */
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
  // By relevance there is only beside a search: search.test.ts has that.
  return fields.getValues().flatMap(({ name }) => (name === "RELEVANCE" ? [] : name));
}

function nodeSelection(field: GraphQLField<unknown, unknown>): string {
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const type = getNamedType(connection.getFields()["nodes"]?.type);
  const has = (name: string) => type && "getFields" in type && name in type.getFields();
  if (has("recordId")) return "{ id revision recordId }";
  if (isUnionType(type) || has("id")) return "{ __typename ... on Node { id } }";
  return "{ date { value } event title record { ... on Node { id } } }";
}

/** The arguments that a field cannot do without, and those that leave of the changes what goes on one page. */
export const requiredArguments = ({ field }: ConnectionField): string =>
  field.args
    .flatMap(({ name, type }) => {
      if (name === "query" && isNonNullType(type)) return `query: "ministre internet"`;
      if (name === "withoutEvidenceFor") return "withoutEvidenceFor: 365";
      if (name === "afterRevision") return "afterRevision: 0";
      if (getNamedType(type).name === "Translator") return "translator: [MACHINE]";
      return getNamedType(type).name === "TrackedType" ? "types: [MEETING, ROLE]" : [];
    })
    .join(" ");

/** The page arguments of a list, all in variables; those without a value are as if not given. */
export const pageVariables = ({ orders }: ConnectionField): string =>
  `first: $first last: $last after: $after before: $before ${orders.length > 0 ? "orderBy: $orderBy" : ""}`;

export function declaredVariables({ field, orders }: ConnectionField): string {
  const order = field.args.find(({ name }) => name === "orderBy")?.type;
  const plain = "$first: Int $last: Int $after: String $before: String";
  return orders.length > 0 ? `${plain} $orderBy: ${String(order)}` : plain;
}
