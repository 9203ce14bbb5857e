import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  visit,
  type ASTNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from "graphql";

type ShapedOperation = Pick<GraphQLResolveInfo, "operation" | "schema" | "variableValues">;

/**
 * The shape of a request's variables, on which a plan may depend. For booleans, enums and integers it contains the value; for others, only
 * whether they are given. So requests that differ only in other values share one plan. If `used` is given, only these variables count,
 * because the input of a mutation may have megabytes.
 */
export function shapeOf({ operation, schema, variableValues }: ShapedOperation, used?: ReadonlySet<string>): string {
  const definitions = operation.variableDefinitions ?? [];
  const decisive = used ? definitions.filter(({ variable }) => used.has(variable.name.value)) : definitions;
  const shapes = decisive.map(({ variable, type }) => {
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType;
    const name = variable.name.value;
    // A variable may have the name of a property that every object inherits: `$constructor`.
    return shapeOfValue(inputType, Object.hasOwn(variableValues, name) ? variableValues[name] : undefined);
  });
  return shapes.join(",");
}

const variablesOf = new WeakMap<FieldNode, ReadonlySet<string>>();

/** The variables in a selected field and in all fields below it, in all places of the document where the field is written. */
export function variablesIn(nodes: readonly FieldNode[], fragments: Fragments): ReadonlySet<string> {
  const [first, ...others] = nodes.map((node) => variablesBelow(node, fragments));
  if (first && others.length === 0) return first;
  return new Set([first, ...others].flatMap((each) => [...(each ?? [])]));
}

function variablesBelow(field: FieldNode, fragments: Fragments): ReadonlySet<string> {
  const known = variablesOf.get(field);
  if (known) return known;
  const found = new Set<string>();
  const spread = new Set<string>();
  const look = (node: ASTNode): unknown =>
    visit(node, {
      Variable: ({ name }) => void found.add(name.value),
      FragmentSpread({ name }) {
        const fragment = fragments[name.value];
        if (!fragment || spread.has(name.value)) return;
        spread.add(name.value);
        look(fragment);
      },
    });
  look(field);
  variablesOf.set(field, found);
  return found;
}

type Fragments = GraphQLResolveInfo["fragments"];

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

const decisive = new Set<string>();

/** Lists of values of this enum become part of the statement, so each list has its own plan. */
export const inlineEnum = (enumName: string): void => void decisive.add(enumName);

/** A list of plain values is one parameter; a list of objects becomes part of the statement. */
function shapeOfList(type: GraphQLInputType, value: unknown): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isEnumType(inner) && decisive.has(inner.name)) return JSON.stringify(value);
  if (!isInputObjectType(inner)) return "*";
  return `[${(value as unknown[]).map((item) => shapeOfValue(inner, item)).join(",")}]`;
}
