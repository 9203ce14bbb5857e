import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from "graphql";

type Request = Pick<GraphQLResolveInfo, "operation" | "schema" | "variableValues">;

/**
 * The shape of a request's variables: what a plan may depend on. Booleans, enums and integers stand in it with
 * their value, everything else with its presence; so requests that differ only in values share one plan.
 */
export function shapeOf({ operation, schema, variableValues }: Request): string {
  const shapes = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType;
    const name = variable.name.value;
    // A variable may be called like something that every object inherits: `$constructor`.
    return shapeOfValue(inputType, Object.hasOwn(variableValues, name) ? variableValues[name] : undefined);
  });
  return shapes.join(",");
}

function shapeOfValue(type: GraphQLInputType, value: unknown): string {
  if (value === undefined || value === null) return "-";
  if (isNonNullType(type)) return shapeOfValue(type.ofType, value);
  if (isListType(type)) return shapeOfList(type.ofType, value);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) =>
      shapeOfValue(field.type, (value as Record<string, unknown>)[field.name]),
    );
    return `{${fields.join(",")}}`;
  }
  return isEnumType(type) || typeof value !== "string" ? JSON.stringify(value) : "*";
}

/** A list of plain values travels whole, as one parameter; a list of objects is built into the statement. */
function shapeOfList(type: GraphQLInputType, value: unknown): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (!isInputObjectType(inner)) return "*";
  return `[${(value as unknown[]).map((item) => shapeOfValue(inner, item)).join(",")}]`;
}
