import { OperationTypeNode, parse, print, type DocumentNode, type GraphQLSchema } from "graphql";
import { capitalised } from "../../values/letter-case";
import type { Example } from "../playground/playground.examples";
import { cautionsFor } from "./cautions";
import { citedAnswerSchema } from "./answer.schema";
import { refuseUnknown } from "./arguments";
import { Citations } from "./citations";
import { atRevision, citedQuery, named } from "./cited.document";
import { operationOf } from "./one.operation";
import { isCited } from "./cited.kinds";
import type { JsonSchema } from "./input.schema";
import { answerSchema } from "./output.schema";
import { refusalOf, resultOf, type Revised } from "./tool.result";
import type { Arguments, Caller, Tool } from "./tool";
import { operationOfTool, toolNamed } from "./tool.names";
import { variablesSchema } from "./variables.schema";

/** Every worked example that is a query is a tool. A subscription is none: a call is answered once. */
export const exampleTools = (schema: GraphQLSchema, examples: readonly Example[]): Tool[] =>
  examples.flatMap((example) => {
    const document = parse(example.query, { noLocation: true });
    return operationOf(document).operation === OperationTypeNode.QUERY ? [queryTool(schema, example, document)] : [];
  });

function queryTool(schema: GraphQLSchema, { query: text, variables }: Example, document: DocumentNode): Tool {
  const name = toolNamed(operationOf(document).name?.value ?? "");
  const cited = named(citedQuery(schema, document), operationOfTool(name));
  const query = print(cited);
  const definitions = operationOf(cited).variableDefinitions ?? [];
  const examples = JSON.parse(variables ?? "{}") as Arguments;
  const inputSchema = variablesSchema(schema, cited, definitions, examples, meaningOfRevision);
  const cautions = cautionsFor(schema, document);
  return {
    listed: {
      name,
      title: capitalised(name).replaceAll("_", " "),
      description: commentIn(text),
      inputSchema: inputSchema as Tool["listed"]["inputSchema"],
      outputSchema: outputSchema(schema, document),
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
    call: (given, caller) => {
      refuseUnknown(name, given, inputSchema);
      return answer(query, given, caller, cautions);
    },
  };
}

/** The API says more of it, about arguments that tools do not have. */
const meaningOfRevision = {
  [atRevision]:
    "Read the record as it stood at this revision: the answer stays the same for ever. By default the latest.",
};

async function answer(query: string, given: Arguments, { ask, origin }: Caller, cautions: readonly string[]) {
  const { data, errors } = await ask<Revised>(query, given);
  if (errors ?? !data) return refusalOf((errors ?? []).map(ofArguments));
  const { citeRevision, ...others } = data;
  const citations = new Citations(origin, citeRevision?.number ?? null);
  const taken = citations.takenFrom(others);
  const revision = citeRevision && { ...citeRevision, url: citations.pageAt("") };
  return resultOf({ revision, cautions: [...missingIn(others), ...cautions], citations: citations.all, answer: taken });
}

/** The revision is asked for in a header as well, which has its own name for it. */
const ofArguments = <Told extends { message: string }>(error: Told): Told => ({
  ...error,
  message: error.message.replace(/^minRevision: /, `${atRevision}: `),
});

/** A model takes null for much, unless it is told. */
const missingIn = (data: object): string[] =>
  Object.entries(data)
    .filter(([, value]) => value === null)
    .map(
      ([field]) => `\`${field}\` is null: nothing on record has this name at this revision. \`search\` finds names.`,
    );

function outputSchema(schema: GraphQLSchema, document: DocumentNode): JsonSchema {
  const root = schema.getQueryType();
  if (!root) throw new Error("the schema has no queries");
  const { selections } = operationOf(document).selectionSet;
  const beside = (type: Parameters<typeof isCited>[1]): Record<string, JsonSchema> =>
    isCited(schema, type) ? { citation: { type: "integer" } } : {};
  return citedAnswerSchema(answerSchema(schema, document, [{ type: root, selections }], beside));
}

/** The comment at the beginning of an example. */
const commentIn = (text: string): string =>
  (/^(?:#.*\n)+/.exec(text)?.[0] ?? "").replace(/^# ?/gm, "").trim().replace(/\s+/g, " ");
