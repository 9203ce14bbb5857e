import type { DataSource } from "typeorm";
import type { Config } from "../config";
import { appDataSource } from "../database/data-source";
import { joinEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from "../database/embedded";
import { DataInUseError } from "../database/embedded/error";
import { bringUpToDate, openOwnPostgres, type Writer } from "./own.postgres";

export interface OpenDatabase {
  app: DataSource;
  writer: Writer;
  /** The place of the data, for the log. */
  place: string;
  /** Runs work as the owner of the tables. Only the owner records in the name of the installation. */
  asInstallation<T>(work: (source: DataSource) => Promise<T>): Promise<T>;
  /** Resolves when the embedded Postgres has ended and could not be started again; never otherwise. */
  gone: Promise<Error>;
  close(): Promise<void>;
}

type Log = (line: string) => void;

interface Opening {
  /** Another process may own the embedded Postgres. Then this process uses it, too, and does not stop it. */
  beside?: boolean;
  /** No migrations run. */
  asItIs?: boolean;
  /** A Postgres that takes no writes, or only replicas of it, are enough. */
  mayLackWriter?: boolean;
}

/** The database that the configuration names, or the embedded one; migrated, and opened as the role that owns nothing. */
export async function openDatabase(
  config: Config,
  log: Log,
  { beside = false, asItIs = false, mayLackWriter = false }: Opening = {},
): Promise<OpenDatabase> {
  if (config.database) {
    const { ownerUrl } = config.database;
    const { app, writer } = await openOwnPostgres(config, config.database, { log, asItIs, mayLackWriter });
    return {
      app,
      writer,
      place: "the server that DATABASE_URL names",
      asInstallation: installationOn(ownerUrl, config),
      gone: new Promise(() => undefined),
      close: () => app.destroy(),
    };
  }
  const postgres = await embeddedPostgres(config, log, beside);
  try {
    if (!asItIs) await bringUpToDate(postgres.ownerUrl, log);
    const app = await appDataSource(postgres.appUrl, null, config).initialize();
    return {
      app,
      writer: "writes",
      place: postgres.dataDirectory,
      asInstallation: installationOn(postgres.ownerUrl, config),
      gone: postgres.gone,
      async close() {
        await app.destroy();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

export async function embeddedPostgres(
  { dataDirectory }: Config,
  log: Log,
  beside: boolean,
): Promise<EmbeddedPostgres> {
  const options = { ...(dataDirectory && { directory: dataDirectory }), log };
  try {
    return await startEmbeddedPostgres(options);
  } catch (error) {
    const running = beside && error instanceof DataInUseError ? await joinEmbeddedPostgres(options) : null;
    if (!running) throw error;
    return running;
  }
}

/** Runs work with the address by which the owner of the tables connects. */
export async function asOwner<Result>(
  config: Config,
  log: Log,
  { beside = false }: Pick<Opening, "beside">,
  work: (ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  if (config.database) return work(config.database.ownerUrl);
  const postgres = await embeddedPostgres(config, log, beside);
  return work(postgres.ownerUrl).finally(() => postgres.stop());
}

const installationOn =
  (ownerUrl: string, config: Config): OpenDatabase["asInstallation"] =>
  async (work) => {
    const source = await appDataSource(ownerUrl, null, config).initialize();
    return work(source).finally(() => source.destroy());
  };
