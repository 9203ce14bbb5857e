import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

type Field = GraphQLField<unknown, unknown>;

/** Everything that can be selected of a type in so many levels, in the syntax of GraphQL; null if there is nothing. */
export function everythingIn(schema: GraphQLSchema, type: GraphQLNamedType, levels: number): string | null {
  const own = "getFields" in type ? Object.values(type.getFields()) : [];
  const fields = (own as Field[]).filter((field) => !field.args.some(isRequiredArgument));
  const selected = fields.flatMap((field) => selectedIn(schema, field, levels) ?? []);
  const fragments = isAbstractType(type)
    ? schema.getPossibleTypes(type).flatMap((each) => fragmentOn(schema, each) ?? [])
    : [];
  const all = [...selected, ...fragments];
  return all.length > 0 ? `{ __typename ${all.join(" ")} }` : null;
}

function selectedIn(schema: GraphQLSchema, { name, type }: Field, levels: number): string | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const inner = levels > 0 ? everythingIn(schema, named, isConnection(named) ? levels : levels - 1) : null;
  return inner && `${name} ${inner}`;
}

/** A connection and the edges in it are no levels of their own. */
const isConnection = (type: GraphQLNamedType): boolean => /(Connection|Edge|PageInfo)$/.test(type.name);

/** Under names of their own, since two types may have fields of one name and of different types. */
function fragmentOn(schema: GraphQLSchema, type: GraphQLNamedType): string | null {
  if (!isObjectType(type)) return null;
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const selected = fields.flatMap((field) => {
    const text = selectedIn(schema, field, 0);
    return text ? `${type.name}_${field.name}: ${text}` : [];
  });
  return selected.length > 0 ? `... on ${type.name} { ${selected.join(" ")} }` : null;
}
