import { Client } from "pg";
import { asOptions, type SessionSettings } from "./data-source";

/** A way to Postgres, as the configuration names it. */
export interface Way {
  /** The variable of the configuration. */
  variable: string;
  url: string;
}

const connectionTimeoutMillis = 9000;

/**
 * Checks that sessions of this address are what the server relies on.
 *
 * @throws Error that names the setting to change, or the error of the connection.
 */
export async function checkSessions(
  { variable, url }: Way,
  settings: SessionSettings,
  isPooled: boolean,
): Promise<void> {
  const options = isPooled ? {} : { options: asOptions(settings) };
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis,
    query_timeout: connectionTimeoutMillis,
    ...options,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    if (isPooled) await checkSettings(client, variable, settings);
    else if (await leadsToPooler(client)) throw new Error(pooler(variable));
  } catch (error) {
    throw /unsupported startup parameter/.test((error as Error).message)
      ? new Error(pooler(variable), { cause: error })
      : error;
  } finally {
    await client.end();
  }
}

/** A pooler gives a made-up number for the process of the session. */
async function leadsToPooler(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid !== (client as Client & { processID?: number }).processID;
}

const pooler = (variable: string): string =>
  variable === "DATABASE_URL"
    ? "DATABASE_URL leads to a pooler such as PgBouncer. Migrations hold a lock of their session: give the address of Postgres itself, and " +
      "that of the pooler as DATABASE_APP_URL with DATABASE_POOLER=transaction."
    : `${variable} leads to a pooler such as PgBouncer, which does not pass on the settings of a session: set DATABASE_POOLER=transaction ` +
      "(docs/operate.md, PgBouncer).";

/** Settings that the server would otherwise give to each session. */
async function checkSettings(client: Client, variable: string, settings: SessionSettings): Promise<void> {
  const names = Object.keys(settings);
  const { rows } = await client.query<{ name: string; is: string | null; login: string }>(
    `select given.name, session_user as login, coalesce(known.setting, current_setting(given.name, true)) as is
     from unnest($1::text[]) given(name) left join pg_settings known on lower(known.name) = lower(given.name)`,
    [names],
  );
  const wrong = rows.filter(({ name, is }) => is !== String(settings[name]));
  if (wrong.length === 0) return;
  const changes = wrong.map(({ name, login }) => `  alter role "${login}" set ${name} = '${settings[name]}';`);
  throw new Error(
    `Behind a pooler the login of ${variable} must have the settings that sessions begin with. As a superuser, and then reconnect the pooler:\n${changes.join("\n")}`,
  );
}
