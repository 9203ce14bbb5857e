import type { CallToolResult } from "@modelcontextprotocol/server";
import { parse, print, type GraphQLSchema } from "graphql";
import { dataIn } from "../ask.api";
import { citedAnswerSchema } from "./answer.schema";
import { Citations } from "./citations";
import { citedFields, named } from "./cited.document";
import { operationOf } from "./one.operation";
import type { JsonSchema } from "./input.schema";
import { answerSchema } from "./output.schema";
import type { Arguments, Caller } from "./tool";
import { refusalOf, resultOf, type Revised } from "./tool.result";

const selected = `mutation ($input: SubmitChangeSetInput!) {
  submitChangeSet(input: $input) {
    submittedBefore
    created
    updated
    unchanged
    changeSet { id status revision summary }
    records(first: 100) { nodes { __typename id title } }
    extractions { position extraction { words droppedWords firstKept lastKept } }
  }
}`;

const errors = "errors { code field message nearestPassage nearestLocator records { __typename id } }";

const headQuery = "query Tool_revision { citeRevision: revision { number hash appliedAt } }";

interface UserError {
  code: string;
  field: string | null;
  message: string;
  nearestPassage: string | null;
  nearestLocator: string | null;
  records: { id: string }[];
}

interface Payload {
  changeSet: { status: string } | null;
  errors: UserError[];
}

export interface Proposing {
  outputSchema: JsonSchema;
  propose: (given: Arguments, caller: Caller) => Promise<CallToolResult>;
}

/** Sends change sets as the API takes them, and says what came of them as the API does. */
export function sendingProposals(schema: GraphQLSchema, name: string): Proposing {
  const document = parse(selected, { noLocation: true });
  const withErrors = parse(selected.replace("submittedBefore", `${errors} submittedBefore`), { noLocation: true });
  const mutation = print(named(citedFields(schema, withErrors), name));
  const root = schema.getMutationType();
  if (!root) throw new Error("the schema has no mutations");
  const { selections } = operationOf(document).selectionSet;
  return {
    outputSchema: citedAnswerSchema(answerSchema(schema, document, [{ type: root, selections }], () => ({}))),
    propose: (given, caller) => propose(mutation, given, caller),
  };
}

async function propose(mutation: string, input: Arguments, { ask, origin }: Caller): Promise<CallToolResult> {
  const answered = await ask<{ submitChangeSet: Payload }>(mutation, { input });
  if (answered.errors) return refusalOf(answered.errors);
  const { errors: refused, ...payload } = dataIn(answered).submitChangeSet;
  if (refused.length > 0) return refusalOf(refused.map(asError));
  const { citeRevision } = dataIn(await ask<Revised>(headQuery, {}));
  const citations = new Citations(origin, citeRevision?.number ?? null, payload.changeSet?.status === "APPLIED");
  const answer = citations.takenFrom({ submitChangeSet: payload });
  const revision = citeRevision && { ...citeRevision, url: citations.pageAt("") };
  return resultOf({ revision, cautions: [stateOf(payload)], citations: citations.all, answer });
}

const states: Readonly<Record<string, string>> = {
  PROPOSED: "It waits for a review: nothing of it is part of the record yet, and it has no page that could be cited.",
  APPLIED: "It is part of the record.",
};

const stateOf = ({ changeSet }: Omit<Payload, "errors">): string =>
  changeSet
    ? (states[changeSet.status] ?? `Its change set is ${changeSet.status}.`)
    : "Nothing was stored: it was a dry run, or all of it is recorded already.";

const asError = ({ code, field, message, nearestPassage, nearestLocator, records }: UserError) => ({
  message: [
    field === null ? message : `${field}: ${message}`,
    nearestPassage !== null && `Nearest passage: ${JSON.stringify(nearestPassage)}.`,
    nearestLocator !== null && `It stands in ${nearestLocator}.`,
    records.length > 0 && `See ${records.map(({ id }) => id).join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" "),
  extensions: { code },
});
