import { spellingKey } from "../mapping/alike.names";
import { rejectOf, type Reject } from "../mapping/completeness";
import type { Draft } from "../mapping/drafts";
import type { Api } from "./client";
import type { Receiver } from "./receiver";

interface Named {
  id: string;
  name: string;
}

interface Pair {
  score: number;
  a: Named;
  b: Named;
  reasons: { sign: string }[];
}

const query = `query ($actors: [ID!], $after: String) {
  duplicateCandidates(actor: $actors, first: 100, after: $after) {
    nodes { score a { id name } b { id name } reasons { sign } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  duplicateCandidates: { nodes: Pair[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const atOnce = 100;
/** Of a hundred actors. More is for the page of possible duplicates. */
const mostPages = 5;

/**
 * Flags new actors whose names are the same as those of others once they are normalised, or near: judgements to make. Pairs that somebody has judged to be
 * different are none.
 */
export async function nearNames(client: Api, actors: ReadonlyMap<Draft, string>): Promise<Reject[]> {
  const drafts = new Map([...actors].map(([draft, id]) => [id, draft]));
  const ids = [...drafts.keys()];
  const told = new Map<string, Reject>();
  for (let from = 0; from < ids.length; from += atOnce) {
    for (const pair of await pairsOf(client, ids.slice(from, from + atOnce))) {
      const reject = flagged(pair, drafts);
      if (reject) told.set(`${pair.a.id} ${pair.b.id}`, reject);
    }
  }
  return [...told.values()];
}

/** The server that the files were sent to. */
export interface Server {
  client: Api;
  receiver: Receiver;
}

interface PerhapsNew {
  importId: string | null;
  /** Actors that the import has just recorded. */
  certain: readonly Draft[];
  /** Actors that the record has, and that the import may have recorded before it broke off, or in another batch. */
  possible: readonly Draft[];
}

/** The actors that the import has recorded, with their ids. */
export async function newActors(
  { client, receiver }: Server,
  { certain, possible, importId }: PerhapsNew,
): Promise<Map<Draft, string>> {
  const before = importId === null ? [] : await recordedBy(client, await receiver.idsOf(possible), importId);
  return new Map([...(await receiver.idsOf(certain)), ...before]);
}

/** Of these actors of the record, those that an import has recorded: they are new to everybody else. */
async function recordedBy(
  client: Api,
  actors: ReadonlyMap<Draft, string>,
  importId: string,
): Promise<Map<Draft, string>> {
  const found = new Map<Draft, string>();
  const ids = [...actors];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const { nodes } = await client.ask<{ nodes: Recorded[] }>(firstChanges, { ids: some.map(([, id]) => id) });
    for (const [at, [draft, id]] of some.entries()) if (importOf(nodes[at]) === importId) found.set(draft, id);
  }
  return found;
}

const firstChanges = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Actor { history(last: 1) { nodes { changeSet { import { id } } } } } }
}`;

type Recorded = { history?: { nodes: { changeSet: { import: { id: string } | null } }[] } } | null;

const importOf = (recorded: Recorded | undefined): string | undefined =>
  recorded?.history?.nodes[0]?.changeSet.import?.id;

async function pairsOf(client: Api, actors: readonly string[]): Promise<Pair[]> {
  const found: Pair[] = [];
  for (let [after, pages]: [string | null, number] = [null, 0]; pages < mostPages; pages += 1) {
    const { duplicateCandidates: page }: Page = await client.ask<Page>(query, { actors, after });
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return found;
}

/** Of two of the same files whose names are spelt differently, the mapping itself has told already. */
function flagged({ score, a, b, reasons }: Pair, drafts: ReadonlyMap<string, Draft>): Reject | null {
  const [draft, other] = drafts.has(a.id) ? [drafts.get(a.id), b] : [drafts.get(b.id), a];
  const [place] = draft?.rows ?? [];
  const signs = reasons.map(({ sign }) => sign);
  if (!draft || !place || isTold(draft, drafts.get(other.id))) return null;
  const reason =
    `${draft.called}: may be the same as ${other.name} (${other.id}; score ${score}: ${signs.join(", ")}); ` +
    "judge it with judgeDuplicate, or on the page of possible duplicates";
  return rejectOf({ place, column: "name", value: draft.identifier.value, reason }, "FLAGGED");
}

function isTold(draft: Draft, other: Draft | undefined): boolean {
  const key = spellingKey(draft);
  return key !== null && other !== undefined && spellingKey(other) === key;
}
