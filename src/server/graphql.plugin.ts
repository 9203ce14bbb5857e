import { GraphQLError } from "graphql";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { DataSource } from "typeorm";
import type { GraphQLServer } from "../graphql/apollo";
import { ChargedOnce, type Question } from "../graphql/known.operations";
import type { AskPinned, RequestContext, Work } from "../modules/accounts/request.context";
import type { Lanes } from "../database/lanes";
import type { RowCounts } from "../schema/row.counts";
import { onlyState } from "../values/database-state";
import { inSpan } from "../values/spans";
import { Reader } from "../projection/answer/reader";
import { rightsOf } from "../modules/accounts/viewer";
import { clientOf, viewerOf } from "./admission.plugin";
import { answerOf } from "./apollo.http";
import { patienceFor, patiently } from "./patience.plugin";
import type { Metrics } from "./metrics/metrics";
import { nameIn, OperationNames } from "./metrics/operation.names";
import { prefersHtml, sendPlayground } from "./playground/playground.plugin";
import { minRevisionOf } from "./min.revision";
import { questionIn } from "./question";
import { Documents, type Asked } from "./repeats/documents";
import { KeptAnswers } from "./repeats/kept.answers";
import { questionKey } from "./repeats/question.key";
import { repeating, stateOf, type Answered } from "./repeats/repeating";
import { newWork, workOf } from "./request.log";
import { sendEvents, subscriptionIn, wantsEvents } from "./subscriptions/event.stream";
import type { Following } from "./subscriptions/following";
import { admitWebSocket, overWebSocket } from "./subscriptions/websocket";
import { withToken } from "./token.constraint";
import type { Networks } from "./webhooks/networks";
import { refusalOf } from "./webhooks/receiver.address";

interface Options {
  server: GraphQLServer;
  following: Following;
  lanes: Lanes;
  database: DataSource;
  rows: RowCounts;
  /** Documents that clients may name by their ids from the start. */
  documents: readonly string[];
  /** The names of other operations that are measured under their names. */
  others: readonly string[];
  askPinned: AskPinned;
  /** Where webhooks may lead. */
  networks: Networks;
  metrics?: Metrics | undefined;
}

/** A change set of 5,000 operations. */
const signedInBodyLimit = 25 * 1024 * 1024;

/** What Postgres answers as text is most of what is asked: it is read without the context of asynchronous work, which other answers need. */
const passesPatience = true;

type AnswerRequest = (request: FastifyRequest, reply: FastifyReply) => Promise<string | Buffer | FastifyReply>;

function answering(options: Options): AnswerRequest {
  const { rows, lanes } = options;
  const documents = new Documents(options.documents);
  const repeat = repeating(new KeptAnswers("answer", lanes));
  const names = new OperationNames(options.documents, options.others);
  return async (request, reply) => {
    const sent = sentIn(request);
    const asked = sent && documents.resolve(sent);
    if (wantsEvents(request))
      return patiently(request, () => sendEvents(options.following, subscriptionIn(request, asked), request, reply));
    const question = questionIn(request, asked);
    const key = question && questionKey(request, question, rows.edition);
    const started = performance.now();
    const work = begin(request, asked);
    const minRevision = minRevisionOf(request, asked);
    const make = () => execute(options, request, { asked, question, minRevision, work });
    const asking = () => repeat(key, request, reply, minRevision ?? 0, make);
    const body = await inSpan("GraphQL Operation", asking, () => attributesOf(work));
    if (work.kind)
      options.metrics?.operation(names.known(work.operation), work.kind, (performance.now() - started) / 1000);
    if (sent && stateOf(reply.raw).state !== null) documents.keep(sent);
    return body;
  };
}

/** `/graphql`: the playground for browsers, the API for everything else, and a WebSocket for subscriptions. */
export const graphqlEndpoint: FastifyPluginAsync<Options> = async (app, options) => {
  const answer = answering(options);
  // Only application/json: a form of another site cannot send it without a preflight.
  app.removeContentTypeParser("text/plain");
  app.route({
    method: "GET",
    url: "/graphql",
    config: { passesPatience },
    preHandler: async (request) => {
      if (request.ws) admitWebSocket(request, options.following);
    },
    handler: (request, reply) => (prefersHtml(request) ? sendPlayground(reply) : answer(request, reply)),
    wsHandler: overWebSocket(options.following),
  });
  // Apollo answers every other method with 405 and names the two that it accepts.
  app.route({
    method: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    url: "/graphql",
    config: { passesPatience },
    handler: answer,
  });
  // With a token the body may be longer. (Admission checks the token before the body is read.)
  app.route({
    method: "POST",
    url: "/graphql",
    constraints: { [withToken]: true },
    config: { passesPatience },
    bodyLimit: signedInBodyLimit,
    handler: answer,
  });
};

/** Names of OpenTelemetry's conventions for GraphQL, and some of our own. */
const attributesOf = ({ kind, operation, cost, revision }: Work) => ({
  ...(operation !== null && { "graphql.operation.name": operation }),
  ...(kind !== null && {
    "graphql.operation.type": kind === "write" ? "mutation" : "query",
    "followthrough.class": kind,
  }),
  ...(cost !== null && { "followthrough.cost": cost }),
  ...(revision !== null && { "followthrough.revision": revision }),
});

/** A repeat, until its limits are checked. */
function begin(request: FastifyRequest, asked: Asked | null): Work {
  const work = workOf(request);
  work.kind = "repeat";
  work.operation = nameIn(asked);
  return work;
}

/** What a GET asks in its address, and a POST in its body; null if that is no object, which Apollo refuses. */
function sentIn({ method, query, body }: FastifyRequest): Asked | null {
  const sent = method === "POST" ? body : query;
  return typeof sent === "object" && !Array.isArray(sent) ? (sent as Asked | null) : null;
}

interface ToAnswer {
  asked: Asked | null;
  question: Question | null;
  minRevision: number | null;
  work: Work;
}

async function execute(options: Options, request: FastifyRequest, toAnswer: ToAnswer): Promise<Answered> {
  const { apollo, answerKnown } = options.server;
  const { asked, question, work } = toAnswer;
  work.kind = null;
  const charged = new ChargedOnce(clientOf(request).charge);
  const context = contextOf(request, options, toAnswer, charged.charge);
  const { reader } = context;
  const known = question && (await answerKnown(question, context, (work) => patiently(request, work)));
  if (!known) charged.again();
  const { status, headers, body } =
    known ?? (await patiently(request, () => answerOf(apollo, request, asked, context)));
  work.revision = reader.answered?.revision ?? null;
  return { status, headers, body, state: onlyState(reader.states), head: reader.head, revision: work.revision };
}

function contextOf(
  request: FastifyRequest,
  options: Options,
  { minRevision, work }: Pick<ToAnswer, "minRevision" | "work">,
  charge = clientOf(request).charge,
): RequestContext {
  const { lanes, database } = options;
  const viewer = viewerOf(request);
  const { name } = clientOf(request);
  // Whoever has a token sees at once what they have written, also what has no revision, such as a proposal.
  const latest = () => work.kind === "write" || (viewer.tokenId !== null && minRevision === null);
  const freshness = () => ({ latest: latest(), minRevision: minRevision ?? 0 });
  const statements = lanes.statementsOf(name, freshness, patienceFor(request));
  const reader = new Reader(statements, new Date(), rightsOf(viewer));
  return {
    reader,
    viewer,
    database,
    requestId: request.id,
    charge,
    work,
    ask: askingAs(request, options),
    askPinned: options.askPinned,
    refusalOfAddress: (url) => refusalOf(url, options.networks),
  };
}

const askingAs =
  (request: FastifyRequest, options: Options): RequestContext["ask"] =>
  async (query, variables) => {
    const contextValue = contextOf(request, options, { minRevision: null, work: newWork() });
    const { body } = await options.server.apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== "single") throw new Error("an answer in pieces");
    const { data, errors: [error] = [] } = body.singleResult;
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions ?? {} });
    return data;
  };
