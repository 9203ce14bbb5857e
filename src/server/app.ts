import { join } from "node:path";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import { openLanes } from "../database/lanes";
import { Revisions } from "../database/revisions";
import type { LaneSizes } from "../database/lane.sizes";
import { KnownRowCounts } from "../database/row.counts";
import { graphqlServer } from "../graphql/apollo";
import type { ErrorLog } from "../graphql/error.format";
import { publicSchema } from "../graphql/schema";
import { admission } from "./admission.plugin";
import { answerClientError } from "./client-error";
import { anyMayRead, crossOrigin, type CrossOrigins } from "./cross-origin.plugin";
import { compression } from "./compression.plugin";
import { drainWhenClosing } from "./draining";
import { answerErrorsAsGraphQL, sendError } from "./error.answer";
import { graphqlEndpoint } from "./graphql.plugin";
import { catalogue } from "./catalogue/catalogue.plugin";
import { exchange } from "./exchange/exchange.plugin";
import { calendar } from "./feeds/calendar.plugin";
import { feeds, type FeedOptions } from "./feeds/feeds.plugin";
import { files, type FileOptions } from "./files/files.plugin";
import { FilesUnderWay } from "./files/files.under-way";
import type { GroupSize } from "./files/parquet.groups";
import { health } from "./health.plugin";
import type { Canvas } from "./images/canvas";
import { readJsonBodies } from "./json.body";
import { mcp, type McpOptions } from "./mcp/mcp.plugin";
import { operationsOfTools } from "./mcp/tool.names";
import { measuring } from "./metrics/measuring.plugin";
import type { Metrics } from "./metrics/metrics";
import { patience } from "./patience.plugin";
import { newRequestId, requestLog } from "./request.log";
import { readExamples } from "./playground/playground.examples";
import { playground } from "./playground/playground.plugin";
import { KeptAnswers } from "./repeats/kept.answers";
import { reconciliation } from "./reconcile/reconcile.plugin";
import type { DataLicense } from "../values/data.license";
import { unlimited, type RateLimits } from "./limits/rate.limits";
import { registerPages } from "./register.pages";
import { schemaFile } from "./schema-file.plugin";
import { following } from "./subscriptions/following";
import type { PlaceLimits } from "./subscriptions/places";
import type { Uses } from "./subscriptions/subscriptions";
import { tokenConstraint } from "./token.constraint";
import { tracing } from "./tracing.plugin";
import { askingPinned } from "./ask.pinned";
import { networksIn } from "./webhooks/networks";
import { webhooks } from "./webhooks/webhooks.plugin";

interface Options {
  database: DataSource;
  /** Make spans for OpenTelemetry. */
  tracing?: boolean;
  logLevel: string;
  /** Statements that take as long, in milliseconds, are logged; 0 (the default) for none. */
  slowStatementMs?: number;
  /** Where the log goes; by default the standard output. */
  logTo?: { write(line: string): void };
  /** Bundle what browsers load as soon as the server listens, or when somebody first asks for it. */
  preparePages?: boolean;
  /** The folder where those bundles are kept; by default one in `node_modules`. */
  bundleCache?: string;
  rateLimits?: RateLimits;
  /** How many subscriptions there may be at once. */
  subscriptions?: PlaceLimits;
  /** The number of connections for reads. */
  lanes?: LaneSizes;
  /** Replicas of the database, for reads. */
  readUrls?: readonly string[];
  /** A replica that lacks for longer what the writer has is left out. */
  longestLagMs?: number;
  /** By default the pages of any site may read. */
  crossOrigins?: CrossOrigins;
  /** The addresses of proxies whose X-Forwarded-For is believed; null for none. */
  trustedProxies?: string | null;
  /** The public address of the pages; null if it is not set. */
  publicUrl?: string | null;
  /** The licence of the data; null if none is stated. */
  dataLicense?: DataLicense | null;
  /** Who runs the site; null if nobody is named. */
  publisherName?: string | null;
  /** The number of addresses in one file of the sitemap; by default as many as its protocol allows. */
  sitemapSize?: number;
  /** The size of the groups of rows in a Parquet file. */
  rowGroups?: GroupSize;
  /** The address or name that the server listens on. */
  host?: string;
  /** Private networks that webhooks may call, as the configuration writes them; null for none. */
  webhookNetworks?: string | null;
  /** Deliver webhooks; by default it does. */
  webhookDelivery?: boolean;
  /** Loads the package that draws images; by default the one that is installed. */
  loadCanvas?: () => Promise<Canvas>;
  /** Answer language models at `/mcp`; by default it does. */
  mcp?: boolean;
  /** Where everything is measured that it does. */
  metrics?: Metrics;
}

const examples = join(__dirname, "../../schema/operations");
const bodyLimit = 1024 * 1024;
/** The time for a request to arrive. Answers are bounded by the timeouts of the database (database/data-source.ts). */
const deadlineMs = 10_000;
/** How often the server checks whether a new day has begun, for which it makes prices. */
const renewalMs = 600_000;
/** By default Node checks its timeouts only every 30 seconds. */
const timeoutCheckMs = 2000;

/** The HTTP server, ready to listen. Closing it waits for the requests in progress. */
export async function buildApp(options: Options): Promise<FastifyInstance> {
  const { database, preparePages = true, bundleCache, rateLimits = unlimited, crossOrigins = anyMayRead } = options;
  const app = httpServer(options);
  const schema = publicSchema();
  const lanes = await lanesOf(options, (line) => app.log.warn(line));
  options.metrics?.follow(lanes.replicas);
  const rows = new KnownRowCounts(lanes.statementsOf("the server"));
  await rows.renew();
  const server = graphqlServer(schema, errorLog(app, options), rows);
  await server.apollo.start();
  app.addHook("onClose", () => server.apollo.stop());
  await observe(app, options);
  const followed = await followRecord(app, options, schema, { server, lanes, database });
  await app.register(compression);
  await app.register(patience, { slowStatementMs: options.slowStatementMs ?? 0 });
  await app.register(crossOrigin, { origins: crossOrigins });
  await app.register(admission, { database, limits: rateLimits, metrics: options.metrics });
  const bundles = { prepareAtStart: preparePages, ...(bundleCache && { bundleCache }) };
  const address = { publicUrl: options.publicUrl ?? null, host: options.host ?? "localhost" };
  const owner = { license: options.dataLicense ?? null, publisher: options.publisherName ?? null };
  const worked = readExamples(examples);
  await app.register(playground, { examples: worked, ...bundles });
  await registerPages(app, options, { schema, address, owner, kept: new KeptAnswers("page", lanes), ...bundles });
  await app.register(health, { database, lanes });
  await registerFiles(app, { schema, lanes, address, groups: options.rowGroups, license: owner.license });
  await app.register(catalogue, { schema, address, owner });
  const renewal = setInterval(() => void rows.renew(), renewalMs).unref();
  app.addHook("onClose", () => {
    clearInterval(renewal);
    return lanes.close();
  });
  await app.register(reconciliation, { lanes, rows, address, anyMayRead: crossOrigins.anyMayRead });
  await offerTools(app, options, { schema, examples: worked, address, origins: crossOrigins });
  const documents = worked.map(({ query }) => query);
  const others = operationsOfTools(worked);
  await app.register(graphqlEndpoint, { server, lanes, database, rows, documents, others, ...followed });
  return app;
}

/** What tells subscribers and webhooks of new revisions, and what is needed to accept them. */
async function followRecord(
  app: FastifyInstance,
  options: Options,
  schema: GraphQLSchema,
  uses: Omit<Uses, "revisions" | "log">,
) {
  const revisions = new Revisions(uses.database, () => uses.lanes.latestRevision());
  app.addHook("onClose", async () => revisions.close());
  const { metrics, subscriptions: places, crossOrigins: origins = anyMayRead } = options;
  const { webhookNetworks = null, webhookDelivery = true } = options;
  const [askPinned, networks] = [askingPinned({ schema, ...uses }), networksIn(webhookNetworks)];
  if (webhookDelivery) await app.register(webhooks, { database: uses.database, ask: askPinned, networks, metrics });
  const log = errorLog(app, options);
  return {
    following: await following(app, { ...uses, revisions, log, places, metrics, origins }),
    ...{ askPinned, networks, metrics },
  };
}

const errorLog = ({ log }: FastifyInstance, { metrics }: Options): ErrorLog => ({
  unexpected: (error, id) => log.error({ err: error, id }, "unexpected error"),
  unavailable: (cause) => log.warn({ err: cause }, "the database does not answer"),
  told: (code) => metrics?.error(code),
});

/** What can be had of the API in other forms. */
async function registerFiles(app: FastifyInstance, given: FeedOptions & Omit<FileOptions, "underWay">): Promise<void> {
  const options = { ...given, underWay: new FilesUnderWay() };
  await app.register(schemaFile, options);
  await app.register(files, options);
  await app.register(exchange, options);
  await app.register(feeds, options);
  await app.register(calendar, options);
}

async function offerTools(app: FastifyInstance, { mcp: offered = true }: Options, tools: McpOptions): Promise<void> {
  if (offered) await app.register(mcp, tools);
}

/** What operators see of each request. */
async function observe(app: FastifyInstance, options: Options): Promise<void> {
  if (options.tracing) await app.register(tracing);
  await app.register(requestLog);
  if (options.metrics) await app.register(measuring, { metrics: options.metrics });
}

const lanesOf = ({ database, lanes, readUrls, longestLagMs, metrics }: Options, log: (line: string) => void) =>
  openLanes(database, {
    sizes: lanes,
    waited: (...read) => metrics?.waited(...read),
    readUrls,
    longestLagMs,
    log,
  });

function httpServer({ logLevel, logTo, trustedProxies }: Options): FastifyInstance {
  const app = Fastify({
    logger: logLevel === "silent" ? false : { level: logLevel, ...(logTo && { stream: logTo }) },
    genReqId: newRequestId,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: trustedProxies ?? false,
    requestTimeout: deadlineMs,
    connectionTimeout: deadlineMs * 6,
    http: { connectionsCheckingInterval: timeoutCheckMs },
    forceCloseConnections: "idle",
    // A request that arrives on an open connection while the server closes is answered, and then the connection is closed.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    clientErrorHandler: answerClientError,
  });
  app.addConstraintStrategy(tokenConstraint);
  // Browsers must not guess another type for an answer: it may repeat text from a request.
  app.addHook("onRequest", (_request, reply, done) => {
    reply.header("x-content-type-options", "nosniff");
    done();
  });
  answerErrorsAsGraphQL(app);
  readJsonBodies(app);
  drainWhenClosing(app, deadlineMs);
  return app;
}
