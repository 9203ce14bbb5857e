import type { AddressInfo } from "node:net";
import type { DataSource } from "typeorm";
import type { Config } from "../config";
import { someoneAdministers } from "../modules/accounts/token.repository";
import { latestRevision } from "../database/head.revision";
import { buildApp } from "../server/app";
import { knownHead } from "../values/known-head";
import { Metrics } from "../server/metrics/metrics";
import { serveMetrics } from "../server/metrics/metrics.server";
import { openDatabase } from "./database";
import { seed } from "./seed";
import { startTracing } from "./tracing";

/**
 * Database, migrations, seeds, HTTP; stops cleanly on SIGINT and SIGTERM.
 * @throws when the embedded Postgres has ended and cannot be started again.
 */
export async function serve(config: Config): Promise<void> {
  const log = (line: string) => console.log(line);
  const tracing = config.tracing ? await startTracing((line) => console.error(line)) : null;
  const database = await openDatabase(config, log, { mayLackWriter: true });
  try {
    const isWritable = database.writer === "writes";
    if (isWritable) await database.asInstallation((source) => seed(source, log));
    const readUrls = config.database?.readUrls ?? [];
    const metrics = config.metricsPort > 0 ? new Metrics(() => latestKnown(database.app, readUrls)) : null;
    const app = await buildApp({ ...config, database: database.app, readUrls, ...(metrics && { metrics }) });
    await app.listen({ port: config.port, host: config.host });
    const measured = metrics && (await serveMetrics(metrics, config.metricsPort, config.host));
    const { port } = app.server.address() as AddressInfo;
    const address = `http://localhost:${port}`;
    log(`\nThe pages: ${address}/\nGraphQL and playground: ${address}/graphql\nData: ${database.place}\n`);
    if (isWritable && !(await someoneAdministers(database.app))) log(firstToken);
    try {
      const signal = await Promise.race([terminated(), failure(database.gone)]);
      log(`${signal}: finishing what is under way`);
    } finally {
      measured?.close();
      await app.close();
    }
  } finally {
    await database.close();
    await tracing?.stop();
  }
}

/** Without the writer, the latest that any replica had. */
const latestKnown = (source: DataSource, readUrls: readonly string[]): Promise<number> =>
  latestRevision(source).catch((error: unknown) => {
    if (readUrls.length === 0 || knownHead(source) === 0) throw error;
    return knownHead(source);
  });

const firstToken = `Nobody has a token to administer this with. For the first one, beside the running server and with the same settings:
  npm run token -- create --name "Your name" --role ADMIN
`;

const failure = async (gone: Promise<Error>): Promise<never> => {
  throw await gone;
};

/** The handlers stay, because Ctrl-C arrives twice if npm passes it on, and the second signal must not end the process at once. */
const terminated = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    process.on("SIGINT", resolve);
    process.on("SIGTERM", resolve);
  });
