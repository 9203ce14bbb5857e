import { isInputObjectType, type GraphQLSchema } from "graphql";
import { InputSchemas, type JsonSchema, type Keep } from "./input.schema";

const input = "SubmitChangeSetInput";
const operation = "OperationInput";

/** What belongs to imports of registers, and hashes that no model computes. */
const leftOut = new Set(["import", "dataset", "onInvalid", "contentHash", "fingerprint", "partFingerprints"]);

/** Operations that add to the record. Corrections, judgements, merges and retractions are left to people. */
const adds = (name: string): boolean => name.startsWith("record") || name === "attachEvidence";

const kept: Keep = ({ name }, of) => (of.name === operation ? adds(name) : !leftOut.has(name));

/** The names of the operations that can be proposed. */
export function proposable(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(Object.keys(fieldsOf(schema, operation)).filter(adds));
}

function fieldsOf(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`the schema has no input ${name}`);
  return type.getFields();
}

/** It is long, so its descriptions are shorter than those of other tools. */
const longest = 160;

/** The arguments of the tool: the input of `submitChangeSet`, as far as it adds something. */
export function proposalSchema(schema: GraphQLSchema): JsonSchema {
  const schemas = new InputSchemas(kept, longest);
  const type = schema.getType(input);
  if (!isInputObjectType(type)) throw new Error(`the schema has no input ${input}`);
  return { ...schemas.objectSchema(type), ...schemas.definitions };
}

/** The same for somebody who cannot propose yet. */
export const unsignedSchema: JsonSchema = {
  type: "object",
  properties: {
    summary: { type: "string" },
    operations: { type: "array", items: { type: "object" } },
    dryRun: { type: "boolean" },
  },
  required: ["summary", "operations"],
};
