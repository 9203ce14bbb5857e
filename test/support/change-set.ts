import type { Client } from "pg";
import { newUuid } from "../../src/values/record-id";

const tester = "00000000-0000-4000-8000-000000000001";
const second = "00000000-0000-4000-8000-000000000002";

/** Applies a change set with plain SQL, without the services. Returns its revision; throws the error of Postgres. */
export const changeSet = (
  client: Client,
  work: () => Promise<unknown> = () => Promise.resolve(),
  open = openChangeSet,
): Promise<number> =>
  inTransaction(client, async () => {
    const revision = await open(client);
    await work();
    return revision;
  });

/** Commits the work. If that fails, nothing is written, and the error of Postgres is thrown. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    const done = await work();
    await client.query("commit");
    return done;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Opens a change set in the present transaction. A second person has reviewed it, so that it may contain every operation. */
export async function openChangeSet(client: Client): Promise<number> {
  await addContributor(client, tester, "SQL");
  await addContributor(client, second, "SQL, too");
  const id = await insert(client, "change_set", { status: "PROPOSED", summary: "SQL.", contributor_id: tester });
  const review = { change_set_id: id, version: 1, reviewer_id: second, decision: "APPLY", reason: "Seen." };
  await insert(client, "review", review);
  const { rows } = await client.query<{ revision: string }>(
    "update change_set set status = 'APPLIED' where id = $1 returning revision",
    [id],
  );
  return Number(rows[0]?.revision);
}

/** The same, in the way of the time before reviews existed. */
export async function openUnseenChangeSet(client: Client): Promise<number> {
  await addContributor(client, tester, "SQL");
  const id = await insert(client, "change_set", { status: "APPLIED", summary: "SQL.", contributor_id: tester });
  const { rows } = await client.query<{ revision: string }>("select revision from change_set where id = $1", [id]);
  return Number(rows[0]?.revision);
}

async function addContributor(client: Client, id: string, name: string): Promise<void> {
  await client.query("insert into contributor (id, name, role) values ($1, $2, 'ADMIN') on conflict do nothing", [
    id,
    name,
  ]);
}

/** Adds a row. Returns its id. */
export async function insert(client: Client, table: string, values: Record<string, unknown>): Promise<string> {
  const row: Record<string, unknown> = { id: newUuid(), ...values };
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await client.query(`insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`, Object.values(row));
  return String(row["id"]);
}

/** Why Postgres refuses: the name of the broken constraint, or the message of one of our own rules. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  }
  return "not refused";
}
