import { randomUUID } from "node:crypto";
import { getOperationAST, GraphQLError, OperationTypeNode, type GraphQLSchema } from "graphql";
import type { Charge, PointsLeft, RequestContext } from "../modules/accounts/request.context";
import { knownDocument } from "./document.store";
import type { ErrorLog } from "./error.format";
import type { CheckLimits } from "./limits.check";
import { headersOfLeft } from "./limits.plugin";
import type { Variables } from "./operation.sizes";
import { projectedData } from "./projected.answer";
import { dataInText } from "./text.answer";

/** A well-formed request for one operation. */
export interface Question {
  query: string;
  /** The SHA-256 of the query, in hexadecimal digits. */
  digest: string;
  operationName: string | null;
  variables: Variables;
  /** The media type of the answer. */
  type: string;
}

export interface AnswerInText {
  status: 200;
  headers: Record<string, string>;
  body: string;
}

/** Answers a query whose document is known to be valid; null if Apollo has to answer. */
export type AnswerKnown = (
  question: Question,
  context: RequestContext,
  inContext: InContext,
) => Promise<AnswerInText | null>;

/** Does work that takes more from its surroundings than the context of the operation says. */
type InContext = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * The way to an answer for documents that Apollo has parsed and validated before: limits, statement, answer, and no step that depends on the text
 * alone. The answer is the same to the byte. Whatever is out of the ordinary is left to Apollo, which finds the same error and knows how to
 * tell it.
 */
export const answeringKnown =
  (schema: GraphQLSchema, check: CheckLimits, log: ErrorLog): AnswerKnown =>
  async ({ digest, operationName, variables, type }, context, inContext) => {
    const document = knownDocument(digest);
    const operation = document && getOperationAST(document, operationName);
    if (!document || operation?.operation !== OperationTypeNode.QUERY) return null;
    try {
      const { cost, left } = await check(document, operation, variables, context);
      const query = { document, operation, variables };
      const inJson = () => inContext(() => projectedData(schema, query, context));
      const data = await dataOf(() => dataInText(schema, query, context), inJson, context, log);
      if (data === null) return null;
      const extensions = { cost, ...context.reader.answered };
      const headers = { ...headersOfLeft(left), "content-type": type, vary: "accept" };
      return { status: 200, headers, body: `{"data":${data},"extensions":${JSON.stringify(extensions)}}\n` };
    } catch {
      return null;
    }
  };

/** The text of `data`; null if graphql-js has to answer. */
async function dataOf(
  inText: () => Promise<string | null>,
  inJson: () => Promise<Record<string, unknown> | null>,
  { reader }: RequestContext,
  log: ErrorLog,
): Promise<string | null> {
  let bug: unknown = null;
  try {
    const text = await inText();
    if (text !== null) return text;
  } catch (error) {
    const isAway = error instanceof GraphQLError && reader.failed !== null;
    if (isAway) throw error;
    if (!(error instanceof GraphQLError)) bug = error;
    // What was wrong with this statement need not be wrong with the other one.
    reader.failed = null;
  }
  const data = await inJson();
  // If only the way of text fails, nobody would see it.
  if (data && bug !== null) log.unexpected(bug, randomUUID());
  return data && JSON.stringify(data);
}

/** Charges a client once for two attempts at an answer: the second one is told again what the first one was told. */
export class ChargedOnce {
  private readonly told: (PointsLeft | null)[] = [];
  private isAgain = false;

  constructor(private readonly client: Charge) {}

  readonly charge: Charge = (points) => {
    if (this.isAgain && this.told.length > 0) return this.told.shift() ?? null;
    const left = this.client(points);
    if (!this.isAgain) this.told.push(left);
    return left;
  };

  /** The second attempt begins. */
  again(): void {
    this.isAgain = true;
  }
}
