import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Client } from "pg";
import { ownerDataSource } from "../../../src/database/data-source";
import { migrate, migrations } from "../../../src/database/migrations";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { narrowFingerprint } from "../../../src/modules/sources/fingerprint";
import { words } from "../../../src/modules/sources/fingerprint.words";
import { createDatabase } from "../../support/database";
import { serverOn, type TestServer } from "../../support/server";

describe("quotes that an earlier version has left", () => {
  it.each([7, 14])("with %i migrations are held to 96 bits from one revision on", async (count) => {
    const database = await createDatabase("bare");
    const server = await serverOn(database);
    try {
      const then = await ownerDataSource(database.ownerUrl, migrations().slice(0, count)).initialize();
      await migrate(then).finally(() => then.destroy());
      const loading = await database.connectAsOwner();
      const file = join(__dirname, `../../support/landed/${String(count).padStart(4, "0")}.sql.gz`);
      await loading.query("set session_replication_role = replica");
      await loading.query(gunzipSync(readFileSync(file)).toString());
      await loading.query("set session_replication_role = origin");
      await shortenAQuote(loading);

      const owner = await ownerDataSource(database.ownerUrl).initialize();
      await migrate(owner).finally(() => owner.destroy());

      await quotesAreHeldToMore(server);
      expect(await verifyLedger(database.app, () => undefined)).toMatchObject({ faults: [] });
    } finally {
      await server.stop();
    }
  });
});

const quoted = `verified unverifiedReason quote sourceArticle { fingerprintWidth }`;
const allQuotes = (revision: number) =>
  `{ sourceArticles(first: 50, atRevision: ${revision}) { nodes { evidence(first: 50) { nodes { ${quoted} } } } } changeSets(first: 20) { nodes { summary revision } } }`;

interface Quoted {
  verified: boolean;
  unverifiedReason: string | null;
  quote: string;
  sourceArticle: { fingerprintWidth: string | null };
}

/** As it was then, five words were enough. */
async function shortenAQuote(owner: Client): Promise<void> {
  const { rows } = await owner.query("select id, quote from public.evidence where verified order by id limit 1");
  const [{ id, quote }] = rows as [{ id: string; quote: string }];
  const short = [...quote.matchAll(/ /g)]
    .map(({ index }) => quote.slice(0, index))
    .find((part) => words(part).length === 5);
  await owner.query("set search_path = public");
  await owner.query("begin");
  await owner.query(
    "insert into change_set (id, status, summary, contributor_id) select gen_random_uuid(), 'APPLIED', 'Shorten a quote.', id from contributor",
  );
  const shorter = "update evidence set quote = $1, quote_runs = $2 where id = $3";
  await owner.query(shorter, [short, narrowFingerprint(short ?? ""), id]);
  await owner.query("commit");
}

/** Short quotes were verified by 32 or 64 bits. They are no longer, from one revision on; the earlier ones say what they said. */
async function quotesAreHeldToMore(server: TestServer): Promise<void> {
  const read = async (revision: number) => {
    const { data } = await server.ask(allQuotes(revision));
    const nodes = data.sourceArticles.nodes as { evidence: { nodes: Quoted[] } }[];
    return { quotes: nodes.flatMap(({ evidence }) => evidence.nodes), changeSets: data.changeSets.nodes };
  };
  const { changeSets, quotes: then } = await read(9);
  const [change] = changeSets.filter(({ summary }: { summary: string }) => /at least 96 bits/.test(summary));
  const { quotes: now } = await read(change.revision);
  expect(new Set(then.map(({ unverifiedReason }) => unverifiedReason))).toEqual(new Set([null, "NOT_RECORDED"]));
  expect(now.every(({ sourceArticle }) => sourceArticle.fingerprintWidth !== "WIDE")).toBe(true);
  const short = now.filter(({ unverifiedReason }) => unverifiedReason === "TOO_SHORT_FOR_NARROW_FINGERPRINT");
  expect(short).toHaveLength(1);
  expect(short.filter((each) => words(each.quote).length > 5)).toEqual([]);
  expect(now.filter((each) => each.verified && words(each.quote).length < 6)).toEqual([]);
  const verified = (quotes: Quoted[]) => quotes.filter((each) => each.verified).length;
  expect(verified(then) - verified(now)).toBe(short.length);
  expect(now.filter(({ verified: is, unverifiedReason }) => is !== (unverifiedReason === null))).toEqual([]);
}
