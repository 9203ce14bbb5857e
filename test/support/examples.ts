import { join } from "node:path";
import { getOperationAST, OperationTypeNode, parse } from "graphql";
import { readExamples, type Example } from "../../src/server/playground/playground.examples";

const worked = readExamples(join(__dirname, "../../schema/operations"));

const ofKind = (kind: OperationTypeNode): Example[] =>
  worked.filter(({ query }) => getOperationAST(parse(query))?.operation === kind);

/** The worked examples that are asked with one request, and those that wait for events. */
export const workedQueries = ofKind(OperationTypeNode.QUERY);
export const workedSubscriptions = ofKind(OperationTypeNode.SUBSCRIPTION);

/** The values for its variables. */
export const valuesOf = ({ variables = "{}" }: Example): Record<string, unknown> =>
  JSON.parse(variables) as Record<string, unknown>;
