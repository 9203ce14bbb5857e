import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { readStatements } from "../database/read.statements";
import { apolloServer } from "../graphql/apollo";
import { buildPublicSchema } from "../graphql/schema";
import { graphqlEndpoint } from "./graphql.plugin";
import { health } from "./health.plugin";
import { readExamples } from "./playground/playground.examples";
import { playground } from "./playground/playground.plugin";

interface Options {
  database: DataSource;
  logLevel: string;
  /** Bundle the playground as soon as the server listens, or when somebody first asks for it. */
  preparePlayground?: boolean;
}

const examples = join(__dirname, "../../schema/operations");
const bodyLimit = 1024 * 1024;
const requestTimeoutMs = 10_000;

/** The HTTP server, ready to listen. Closing it waits for what is in flight. */
export async function buildApp({ database, logLevel, preparePlayground = true }: Options): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logLevel === "silent" ? false : { level: logLevel },
    disableRequestLogging: true,
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: requestTimeoutMs * 2,
    forceCloseConnections: "idle",
  });
  const apollo = apolloServer(buildPublicSchema(), (error, id) =>
    app.log.error({ err: error, id }, "unexpected error"),
  );
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  await app.register(playground, { examples: readExamples(examples), prepareAtStart: preparePlayground });
  await app.register(health, { database });
  await app.register(graphqlEndpoint, { apollo, statements: readStatements(database) });
  return app;
}
