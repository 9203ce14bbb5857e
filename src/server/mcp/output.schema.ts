import {
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { scalarSchema, type JsonSchema } from "./input.schema";
import { selectedFields, type Selected } from "./selected.fields";

/** What an object of the answer has beside the fields that its document selects. */
export type Beside = (type: Selected["type"]) => Readonly<Record<string, JsonSchema>>;

/** The schema of what a document selects, as it stands in the answer. */
export function answerSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  selected: readonly Selected[],
  beside: Beside,
): JsonSchema {
  const ofType = (type: GraphQLOutputType, within: readonly Selected[]): JsonSchema => {
    const made = ofNullable(getNullableType(type), within);
    return isNonNullType(type) ? made : orNull(made);
  };
  const ofNullable = (type: GraphQLOutputType, within: readonly Selected[]): JsonSchema => {
    if (isListType(type)) return { type: "array", items: ofType(type.ofType, within) };
    if (isEnumType(type)) return { type: "string", enum: type.getValues().map(({ name }) => name) };
    return isLeafType(type) ? scalarSchema(type.name) : answerSchema(schema, document, within, beside);
  };
  const fields = selectedFields(schema, document, selected);
  return {
    type: "object",
    properties: {
      ...Object.fromEntries(fields.map(({ key, type, within }) => [key, ofType(type, within)])),
      ...Object.assign({}, ...selected.map(({ type }) => beside(type))),
    },
    required: fields.filter(({ always }) => always).map(({ key }) => key),
  };
}

/** Null is a value of every enum in JSON Schema only if it is listed. */
const orNull = ({ type, enum: values, ...others }: JsonSchema): JsonSchema => ({
  ...(type !== undefined && { type: [type, "null"] }),
  ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
  ...others,
});
