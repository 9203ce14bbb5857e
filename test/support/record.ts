import type { Client } from "pg";
import { trackedKinds } from "../../src/values/record-id";
import type { Recorder } from "./recorder";
import { dataOf, type TestServer } from "./server";

/** A row without the columns that the triggers of the ledger fill. */
type Row = Record<string, unknown>;

/** Every row of every tracked table, now or at a revision, with the columns that a revert has to restore. */
export async function wholeRecord(client: Client, atRevision?: number): Promise<Record<string, Row[]>> {
  const record: Record<string, Row[]> = {};
  for (const kind of trackedKinds()) {
    const source =
      atRevision === undefined
        ? `select to_jsonb(t) as row from public.${kind} t`
        : `select to_jsonb(t) as row from public.${kind} t where revision <= ${atRevision}
           union all select to_jsonb(t) from history.${kind} t where revision <= ${atRevision} and superseded_by > ${atRevision}`;
    const { rows } = await client.query<{ row: Row }>(
      `select row - array['version', 'revision', 'updated_at', 'superseded_by'] as row from (${source}) as found
       order by row ->> 'id'`,
    );
    record[kind] = rows.map(({ row }) => row);
  }
  return record;
}

/** The answers of `nodes` for these ids, now or at a revision. */
export async function types(
  server: TestServer,
  recorder: Recorder,
  names: string[],
  at?: number,
): Promise<(string | null)[]> {
  const ids = names.map((name) => recorder.id(name));
  const query = `query ($ids: [ID!]!, $at: Int) { nodes(ids: $ids, atRevision: $at) { __typename } }`;
  const { nodes } = await dataOf(server, query, { ids, at });
  return nodes.map((node: { __typename: string } | null) => node?.__typename ?? null);
}
