import {
  getNamedType,
  isInputObjectType,
  isInputType,
  Kind,
  typeFromAST,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from "graphql";
import { inShort, InputSchemas, type JsonSchema } from "./input.schema";

type Values = Readonly<Record<string, unknown>>;

/** The schema of the variables of an operation. What each means, the argument or the input field says that it is given to. */
export function variablesSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  definitions: readonly VariableDefinitionNode[],
  examples: Values,
  meaningsGiven: Readonly<Record<string, string>>,
): JsonSchema {
  const schemas = new InputSchemas();
  const meanings = meaningsIn(schema, document);
  const properties = definitions.map((definition) => {
    const name = definition.variable.name.value;
    const meaning = meaningsGiven[name] ?? meanings.get(name);
    return [
      name,
      {
        ...schemas.of(inputType(schema, definition.type)),
        ...(meaning && { description: inShort(definition.defaultValue ? withoutDefault(meaning) : meaning, 300) }),
        ...(definition.defaultValue && { default: valueFromASTUntyped(definition.defaultValue) }),
        ...(name in examples && { examples: [examples[name]] }),
      },
    ] as const;
  });
  const required = definitions.filter(isRequired).map(({ variable }) => variable.name.value);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...schemas.definitions,
  };
}

/** An example may have another default than the API. */
const withoutDefault = (meaning: string): string => meaning.replace(/, by default \d+/, "");

const isRequired = ({ type, defaultValue }: VariableDefinitionNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE && !defaultValue;

function inputType(schema: GraphQLSchema, node: TypeNode) {
  const type = typeFromAST(schema, node);
  if (!isInputType(type)) throw new Error("a worked example has a variable of no known type");
  return type;
}

/** The description of what each variable is given to, where it is used first. */
function meaningsIn(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, string> {
  const types = new TypeInfo(schema);
  const meanings = new Map<string, string>();
  const note = (value: ValueNode, description: string | null | undefined): void => {
    if (value.kind !== Kind.VARIABLE || !description || meanings.has(value.name.value)) return;
    meanings.set(value.name.value, description);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => note(value, types.getArgument()?.description),
      ObjectField({ name, value }) {
        const object = getNamedType(types.getParentInputType());
        if (isInputObjectType(object)) note(value, object.getFields()[name.value]?.description);
      },
    }),
  );
  return meanings;
}
