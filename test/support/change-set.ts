import type { Client } from "pg";
import { newUuid } from "../../src/kernel/record-id";

const tester = "00000000-0000-4000-8000-000000000001";
const second = "00000000-0000-4000-8000-000000000002";

/** Applies a change set by plain SQL, past every service. Answers with its revision; throws what Postgres throws. */
export async function changeSet(
  client: Client,
  work: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  await client.query("begin");
  try {
    const revision = await openChangeSet(client);
    await work();
    await client.query("commit");
    return revision;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Opens one in the transaction under way. A second person has seen it, so that everything may be done in it. */
export async function openChangeSet(client: Client): Promise<number> {
  await client.query(
    "insert into contributor (id, name, role) values ($1, 'SQL', 'ADMIN'), ($2, 'SQL, too', 'REVIEWER') on conflict do nothing",
    [tester, second],
  );
  const id = newUuid();
  await client.query(
    "insert into change_set (id, status, summary, contributor_id) values ($1, 'PROPOSED', 'SQL.', $2)",
    [id, tester],
  );
  await client.query(
    `insert into review (id, change_set_id, version, reviewer_id, decision, reason)
     values ($1, $2, 1, $3, 'APPLY', 'Seen.')`,
    [newUuid(), id, second],
  );
  const { rows } = await client.query<{ revision: string }>(
    "update change_set set status = 'APPLIED' where id = $1 returning revision",
    [id],
  );
  return Number(rows[0]?.revision);
}

/** Adds a row. Answers with its id. */
export async function insert(client: Client, table: string, values: Record<string, unknown>): Promise<string> {
  const row: Record<string, unknown> = { id: newUuid(), ...values };
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await client.query(`insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`, Object.values(row));
  return String(row["id"]);
}

/** How Postgres refuses: the name of the broken constraint, or the words of one of our own rules. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  }
  return "not refused";
}
