import { Client } from "pg";
import { migrations } from "./migrations";

/**
 * Checks that a server that only reads finds the tables that it needs. Only a writer can be migrated.
 *
 * @throws Error that names the first migration that is missing, or the error of the connection.
 */
export async function checkTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000, query_timeout: 3000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>("select name from public.migrations");
    const there = new Set(rows.map(({ name }) => name));
    const missing = migrations().find((each) => !there.has(nameOf(each)));
    if (missing)
      throw new Error(
        `The tables are older than this server: ${nameOf(missing).slice(0, -13)} is missing. Only a server that reaches the writer (DATABASE_URL) ` +
          "can migrate them: start one of this version there first.",
      );
  } finally {
    await client.end();
  }
}

const nameOf = (migration: ReturnType<typeof migrations>[number]): string => String(new migration().name);
