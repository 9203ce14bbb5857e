import type { FastifyInstance, FastifyRequest, LightMyRequestResponse } from "fastify";
import { Patience, patienceOf, withPatience } from "../database/patience";
import { expected } from "../values/errors";

interface Question {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

/** Asks the public API for somebody, as any client does. Their address is counted and charged for it. */
export const ask = (
  app: FastifyInstance,
  { ip }: FastifyRequest,
  question: Question,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> =>
  app.inject({
    method: "POST",
    url: "/graphql",
    remoteAddress: ip,
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    payload: JSON.stringify(question),
  });

export interface ApiAnswer<Data> {
  data?: Data | null;
  errors?: {
    message: string;
    extensions: { code: Parameters<typeof expected>[1]["code"]; retryAfterSeconds?: number };
  }[];
  extensions?: { asOf?: string };
}

/** Asks the API for the client of a request. */
export type AskApi = <Data>(document: string, variables: Readonly<Record<string, unknown>>) => Promise<ApiAnswer<Data>>;

/** Each question is an operation of the client, with its token: it counts and is charged, and may wait for the database like any other. */
export function askingFor(app: FastifyInstance, request: FastifyRequest): AskApi {
  const { asker } = patienceOf();
  const { authorization } = request.headers;
  return (query, variables) =>
    withPatience(new Patience(asker), async () => {
      const headers = {
        ...(authorization && { authorization }),
        // Another replica may not have the revision of the first page yet.
        ...(typeof variables["atRevision"] === "number" && { "x-min-revision": String(variables["atRevision"]) }),
      };
      return (await ask(app, request, { query, variables }, headers)).json();
    });
}

/** The data of an answer. @throws GraphQLError as the API answers. */
export function dataIn<Data>({ data, errors = [] }: ApiAnswer<Data>): Data {
  const [error] = errors;
  if (error) throw expected(error.message, error.extensions);
  if (!data) throw new Error("the API answered without data");
  return data;
}
