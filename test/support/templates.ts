import { Client } from "pg";

/** The databases that every test database is a copy of. No module of the product is needed to know them. */
export const templates = { empty: "followthrough_test_empty", seeded: "followthrough_test_seeded" } as const;

/** The variable that says why nothing is seeded, if nothing is. */
export const unseeded = "FOLLOWTHROUGH_TEST_UNSEEDED";

/** The variable with the kinds of record that the seeds have, separated by commas. */
export const seededKindsVariable = "FOLLOWTHROUGH_TEST_SEEDED_KINDS";

/** Where the run has its Postgres: the variables reach each test file. */
export function tellTests(owner: string, app: string): void {
  process.env["FOLLOWTHROUGH_TEST_OWNER"] = owner;
  process.env["FOLLOWTHROUGH_TEST_APP"] = app;
}

export const ownerUrl = (): string => process.env["FOLLOWTHROUGH_TEST_OWNER"] ?? "";

export function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl() });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

export const dropTemplate = (name: keyof typeof templates): Promise<void> =>
  asOwner(`drop database if exists ${templates[name]} with (force)`);

/** The tracked tables in which the seeds have rows. */
export async function seededTables(): Promise<string[]> {
  const client = new Client({ connectionString: inDatabase(ownerUrl(), templates.seeded) });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'history'",
    );
    const filled: string[] = [];
    for (const { name } of rows)
      if ((await client.query(`select from public."${name}" limit 1`)).rowCount) filled.push(name);
    return filled;
  } finally {
    await client.end();
  }
}
