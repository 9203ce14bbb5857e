import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { databaseText } from "../../../src/database/catalogue.text";
import { ownerDataSource } from "../../../src/database/data-source";
import { dump } from "../../../src/database/dump/dump";
import { isClassified, dumpedTables } from "../../../src/database/dump/dumped.tables";
import { restore } from "../../../src/database/dump/restore";
import { migrate, migrations } from "../../../src/database/migrations";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { Command } from "../../support/command";
import { createDatabase, type TestDatabase } from "../../support/database";
import { fillRecord, filesOf, placeForDumps, rowsIn, secretName } from "../../support/dumping";
import { EmbeddedData } from "../../support/embedded";
import { dataOf, onServer, serverOn } from "../../support/server";
import { asOwner } from "../../support/templates";

jest.setTimeout(120_000);

const license = null;
const quietly = (): void => undefined;
const story = `{ revision { number hash }
  changes(first: 100) { nodes { change recordId changeSet { summary contributor { name } } } }
  actors(first: 100) { nodes { id name aliases slug redirectedFrom history { totalCount } } }
  commitments(first: 100) { totalCount nodes { title statement verdict parties { actor { name } } evidence { nodes { quote verified } } } }
  commitmentStats(groupBy: [STATUS]) { buckets { count } } search(query: "Google", first: 10) { nodes { __typename } }
  before: actors(first: 100, atRevision: 3) { nodes { name } } imports { nodes { summary status } } redactions { nodes { reason fields } } }`;

describe("a dump of a record in which everything has happened", () => {
  const server = onServer("empty");
  const place = placeForDumps();
  let published: Awaited<ReturnType<typeof dump>>;

  beforeAll(async () => {
    await fillRecord(server);
    published = await dump(server.database.ownerUrl, place.in("public"), { license });
  });

  const onRestored = async (folder: string, look: (database: TestDatabase) => Promise<void>): Promise<void> => {
    const database = await createDatabase("bare");
    await restore(database.ownerUrl, place.in(folder), quietly).catch(async (error: unknown) => {
      await database.drop();
      throw error;
    });
    await look(database).finally(() => database.drop());
  };

  it("is restored with the same answers, tables and head hash, and the next dump has the same bytes", async () => {
    await onRestored("public", async (database) => {
      const { hash } = await verifyLedger(database.app, quietly);
      expect(hash).toBe(published.manifest.revision.hash);
      expect(await databaseText(database.ownerUrl)).toBe(await databaseText(server.database.ownerUrl));
      const again = await dump(database.ownerUrl, place.in("again"), { license });
      expect(again.hash).toBe(published.hash);
      expect(await filesOf(place.in("again"))).toEqual(await filesOf(place.in("public")));
      const told = await dataOf(server, story);
      const other = await serverOn({ ...database, drop: async () => undefined });
      expect(await dataOf(other, story).finally(() => other.app.close())).toEqual(told);
    });
  });

  it("goes to PostgreSQL 18 and back to the server that it came from, of whatever version, without a byte changed", async () => {
    const elsewhere = await EmbeddedData.prepare();
    try {
      const { ownerUrl } = await elsewhere.start();
      const { head, hash } = await restore(ownerUrl, place.in("public"), quietly);
      expect({ number: head, hash }).toEqual({
        number: published.manifest.revision.number,
        hash: published.manifest.revision.hash,
      });
      await dump(ownerUrl, place.in("elsewhere"), { license });
    } finally {
      await elsewhere.remove();
    }
    expect(await filesOf(place.in("elsewhere"))).toEqual(await filesOf(place.in("public")));
    await onRestored("elsewhere", async (database) => {
      await dump(database.ownerUrl, place.in("home"), { license });
    });
    expect(await filesOf(place.in("home"))).toEqual(await filesOf(place.in("public")));
  });

  it("can be read without this software: a row of JSON on each line, in the order of its key", async () => {
    const { manifest } = published;
    const actors = await rowsIn(place.in("public"), "public.actor");
    const telecom = actors.find(({ name }) => name === "ኢትዮ ቴሌኮም");
    expect(telecom).toMatchObject({ kind: "TECH_COMPANY", aliases: ['Ethio \\ "telecom"', 'a, b; {c} "NULL"'] });
    expect(actors.map(({ id }) => id)).toEqual(actors.map(({ id }) => id).sort());
    expect(manifest.tables.find(({ name }) => name === "public.actor")).toMatchObject({
      rows: actors.length,
      columns: Object.keys(telecom ?? {}),
    });
    const earlier = await rowsIn(place.in("public"), "history.actor");
    expect(earlier).toContainEqual(expect.objectContaining({ name: "Google Inc.", superseded_by: 3 }));
  });

  it("has nothing that is not for everybody: no token, no change set that waits, no word that was redacted", async () => {
    const waiting = (folder: string) => rowsIn(place.in(folder), "public.change_set");
    expect(JSON.stringify(await waiting("public"))).not.toContain("ჯერ არ არის მიღებული");
    expect(published.manifest).toMatchObject({ contents: "public" });
    expect(Object.keys(await filesOf(place.in("public")))).not.toContain("public.token.ndjson.gz");
    expect(published.leftOut).toEqual([
      { name: "ledger.import_reject", rows: 1 },
      { name: "public.change_set", rows: 1 },
      { name: "public.operation", rows: 1 },
      { name: "public.token", rows: 2 },
    ]);
    const texts = Object.entries(await filesOf(place.in("public")))
      .filter(([name]) => name.endsWith(".gz"))
      .map(([, bytes]) => gunzipSync(Buffer.from(bytes, "base64")).toString());
    expect(texts.join("").includes(secretName)).toBe(false);
  });

  it("has everything, if the operator says so: then what waits can be applied where it is restored", async () => {
    await dump(server.database.ownerUrl, place.in("everything"), { license, everything: true });
    await onRestored("everything", async (database) => {
      const { rows } = await (
        await database.connectAsOwner()
      ).query(
        `select (select count(*)::integer from token) as tokens, (select count(*)::integer from ledger.import_reject) as rejects,
           array(select status from change_set where status <> 'APPLIED') as waiting`,
      );
      expect(rows).toEqual([{ tokens: 2, rejects: 1, waiting: ["PROPOSED"] }]);
      await dump(database.ownerUrl, place.in("everything again"), { license, everything: true });
    });
    expect(await filesOf(place.in("everything again"))).toEqual(await filesOf(place.in("everything")));
  });

  it("needs no superuser: whoever owns the database restores it, as on a server that is rented", async () => {
    const database = await createDatabase("bare");
    const url = new URL(database.ownerUrl);
    const tenant = `tenant_of_${url.pathname.slice(1)}`;
    await asOwner(`create role ${tenant} login createrole password 'rent'`);
    await asOwner(`grant followthrough_app to ${tenant} with admin option`);
    await asOwner(`alter database ${url.pathname.slice(1)} owner to ${tenant}`);
    [url.username, url.password] = [tenant, "rent"];
    expect(await restore(url.href, place.in("public"), quietly)).toMatchObject({
      hash: published.manifest.revision.hash,
    });
    await database.drop();
    await asOwner(`drop role ${tenant}`);
  });

  it("is made and restored with two commands", async () => {
    const settings = { DATABASE_URL: server.database.ownerUrl, DATA_LICENSE: "CC-BY-4.0" };
    const dumping = new Command(settings, "dump", place.in("by command"));
    expect(await dumping.code()).toBe(0);
    expect(dumping.output).toMatch(
      /^Everything up to revision \d+ is in .*by command: \d+ rows of \d+ tables\.\n.*\n[0-9a-f]{64}\nLeft out, .*: 1 of ledger\.import_reject, /,
    );
    const manifest = JSON.parse(await readFile(join(place.in("by command"), "manifest.json"), "utf8")) as object;
    expect(manifest).toMatchObject({ license: { url: "https://creativecommons.org/licenses/by/4.0/legalcode" } });
    const database = await createDatabase("bare");
    const restoring = new Command({ DATABASE_URL: database.ownerUrl }, "restore", place.in("by command"));
    expect(await restoring.code()).toBe(0);
    expect(restoring.output).toContain(
      `Everything fits. The hash of revision ${published.manifest.revision.number} is\n${published.manifest.revision.hash}`,
    );
    await database.drop();
  });
});

describe("a dump of an earlier version", () => {
  const place = placeForDumps();

  it("is restored with the tables that it had, which are then migrated", async () => {
    const old = await createDatabase("bare");
    const then = await ownerDataSource(old.ownerUrl, migrations().slice(0, -2)).initialize();
    await migrate(then).finally(() => then.destroy());
    const { manifest } = await dump(old.ownerUrl, place.in("old"), { license });
    await old.drop();
    expect(manifest.migrations).toHaveLength(migrations().length - 2);
    const database = await createDatabase("bare");
    const said: string[] = [];
    await restore(database.ownerUrl, place.in("old"), (line) => said.push(line));
    expect(said.filter((line) => line.startsWith("migrated "))).toHaveLength(2);
    expect(await database.app.query("select count(*)::integer as count from migrations")).toEqual([
      { count: migrations().length },
    ]);
    await database.drop();
  });
});

it("of every table it is said who may have its rows (src/database/dump/dumped.tables.ts)", async () => {
  const database = await createDatabase("empty");
  const tables = await dumpedTables(await database.connectAsOwner());
  expect(tables.filter((table) => !isClassified(table)).map(({ name }) => name)).toEqual([]);
  expect(tables.filter(({ key }) => key.length === 0).map(({ name }) => name)).toEqual([]);
  await database.drop();
});
