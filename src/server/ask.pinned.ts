import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import type { Lanes } from "../database/lanes";
import type { GraphQLServer } from "../graphql/apollo";
import { pinned } from "../graphql/pinned.query";
import type { AskPinned, PinnedAnswer, PinnedQuestion, RequestContext } from "../modules/accounts/request.context";
import { publicContext } from "./public.context";

interface Options {
  schema: GraphQLSchema;
  server: GraphQLServer;
  lanes: Lanes;
  database: DataSource;
}

/** Answers queries that were stored, as anybody could read them: also for somebody who has no token any more. */
export const askingPinned =
  ({ schema, ...options }: Options): AskPinned =>
  async (question) => {
    try {
      const { text, declared } = pinned(schema, question.query);
      return await answerOf(options, text, await variablesFor(declared, question), question);
    } catch (error) {
      if (error instanceof GraphQLError) return { data: null, errors: [error], cost: null };
      throw error;
    }
  };

async function variablesFor(
  declared: readonly string[],
  { variables, revision, late = {} }: PinnedQuestion,
): Promise<Record<string, unknown>> {
  const known: Record<string, unknown> = { ...variables, revision };
  const given = declared.map(async (name) => [name, late[name] ? await late[name]() : known[name]] as const);
  return Object.fromEntries((await Promise.all(given)).filter(([, value]) => value !== undefined));
}

async function answerOf(
  options: Omit<Options, "schema">,
  query: string,
  variables: Record<string, unknown>,
  question: PinnedQuestion,
): Promise<PinnedAnswer> {
  const contextValue = contextOf(options, question);
  const { body } = await options.server.apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== "single") throw new Error("an answer in pieces");
  const { data = null, errors = [], extensions } = body.singleResult;
  return {
    data,
    errors: errors.map((error) => new GraphQLError(error.message, { extensions: error.extensions ?? {} })),
    cost: (extensions?.["cost"] as { requested: number } | undefined)?.requested ?? null,
  };
}

function contextOf({ lanes, database }: Omit<Options, "schema">, question: PinnedQuestion): RequestContext {
  const { client, revision, charge = () => null } = question;
  return publicContext({ lanes, database, client, revision, requestId: randomUUID(), charge });
}
