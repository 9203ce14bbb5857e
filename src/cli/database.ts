import type { DataSource } from "typeorm";
import type { Config } from "../config";
import { appDataSource, ownerDataSource } from "../database/data-source";
import { joinEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from "../database/embedded";
import { DataInUseError } from "../database/embedded/error";
import { migrate } from "../database/migrations";

export interface OpenDatabase {
  app: DataSource;
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
}

/** The database that the configuration names, or the embedded one; migrated, and opened as the role that owns nothing. */
export async function openDatabase(
  config: Config,
  log: Log,
  { beside = false, asItIs = false }: Opening = {},
): Promise<OpenDatabase> {
  if (config.database) {
    const { ownerUrl, appUrl } = config.database;
    if (!asItIs) await bringUpToDate(ownerUrl, log);
    const app = await appDataSource(appUrl ?? ownerUrl, appUrl ? null : "followthrough_app", config).initialize();
    return {
      app,
      place: "the server that DATABASE_URL names",
      asInstallation: asOwner(ownerUrl, config),
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
      place: postgres.dataDirectory,
      asInstallation: asOwner(postgres.ownerUrl, config),
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

const asOwner =
  (ownerUrl: string, config: Config): OpenDatabase["asInstallation"] =>
  async (work) => {
    const source = await appDataSource(ownerUrl, null, config).initialize();
    return work(source).finally(() => source.destroy());
  };

export async function bringUpToDate(ownerUrl: string, log: Log): Promise<void> {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    for (const name of await migrate(owner)) log(`migrated ${name.slice(0, -13)}`);
  } finally {
    await owner.destroy();
  }
}
