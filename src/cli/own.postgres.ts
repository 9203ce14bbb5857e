import type { Config } from "../config";
import { ownerDataSource, appDataSource, settingsOf, type AppDataSource } from "../database/data-source";
import { isUnavailable } from "../database/failure";
import { migrate } from "../database/migrations";
import { checkSessions, type Way } from "../database/session.check";
import { checkTables } from "../database/tables.check";

type Log = (line: string) => void;
type Given = NonNullable<Config["database"]>;

/** What the server that DATABASE_URL names does at present: it takes writes, is a standby, or cannot be reached. */
export type Writer = "writes" | "standby" | "away";

interface Opening {
  log: Log;
  asItIs: boolean;
  /** A Postgres that takes no writes, or only replicas of it, are enough. */
  mayLackWriter: boolean;
}

/** Migrates a Postgres that somebody else runs, and opens it. Without a writer it can be opened for reads, if it has the tables of this version. */
export async function openOwnPostgres(
  config: Config,
  given: Given,
  { log, asItIs, mayLackWriter }: Opening,
): Promise<{ app: AppDataSource; writer: Writer }> {
  const { ownerUrl, appUrl, isPooled } = given;
  const writer = await stateOfWriter(given, log, asItIs);
  if (writer !== "writes" && !mayLackWriter) throw new Error(`DATABASE_URL ${problems[writer]}.`);
  await checkWays(config, given, writer);
  const app = appDataSource(appUrl ?? ownerUrl, appUrl ? null : "followthrough_app", { ...config, isPooled });
  if (writer === "away") app.initializeLater();
  else await app.initialize();
  if (writer !== "writes") log(`DATABASE_URL ${problems[writer]}: this server only reads until that changes.`);
  return { app, writer };
}

const problems = { standby: "leads to a standby, which takes no writes", away: "cannot be reached" };

async function checkWays(config: Config, given: Given, writer: Writer): Promise<void> {
  const { ownerUrl, appUrl, readUrls, isPooled } = given;
  if (appUrl) await checkWay({ variable: "DATABASE_APP_URL", url: appUrl }, config, isPooled, writer === "away");
  for (const url of readUrls) await checkWay({ variable: "DATABASE_READ_URLS", url }, config, isPooled, true);
  if (writer !== "writes") await checkSomeTables(writer === "standby" ? [ownerUrl, ...readUrls] : readUrls);
}

/** Migrates it, if it takes writes. */
async function stateOfWriter({ ownerUrl, readUrls }: Given, log: Log, asItIs: boolean): Promise<Writer> {
  if (asItIs) return "writes";
  try {
    return await bringUpToDate(ownerUrl, log);
  } catch (error) {
    if (readUrls.length > 0 && isUnavailable(error)) return "away";
    throw error;
  }
}

export async function bringUpToDate(ownerUrl: string, log: Log): Promise<Writer> {
  const owner = await ownerDataSource(ownerUrl).initialize();
  try {
    const [found]: { standby: boolean }[] = await owner.query("select pg_is_in_recovery() as standby");
    if (found?.standby) return "standby";
    await checkSessions({ variable: "DATABASE_URL", url: ownerUrl }, {}, false);
    for (const name of await migrate(owner)) log(`migrated ${name.slice(0, -13)}`);
    return "writes";
  } finally {
    await owner.destroy();
  }
}

/** One that cannot be reached now is checked by nobody; a replica is left out then. */
async function checkWay(way: Way, config: Config, isPooled: boolean, mayBeAway: boolean): Promise<void> {
  await checkSessions(way, settingsOf(config), isPooled).catch((error: unknown) => {
    if (!mayBeAway || !isUnavailable(error)) throw error;
  });
}

async function checkSomeTables(urls: readonly string[]): Promise<void> {
  let away: unknown = null;
  for (const url of urls) {
    try {
      return await checkTables(url);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      away = error;
    }
  }
  throw new Error("Neither the writer nor any replica can be reached.", { cause: away });
}
