import { ask, allKnow, until, write, type Written } from "./support/ask";
import { asEventSource, overWebSocket, type Follower } from "../support/following";
import { Checker } from "./support/checker";
import type { Cluster } from "./support/cluster";
import type { Node } from "./support/node";

export function failover(there: Cluster): void {
  describe("with synchronous_standby_names", () => {
    it("nothing is acknowledged before a standby has it, however long that takes", async () => {
      const [ada, bao, chidi] = there.nodes;
      await Promise.all([bao.freeze(), chidi.freeze()]);
      expect(await write(there, there.url, "unsure-market")).toBeNull();
      await Promise.all([bao.thaw(), chidi.thaw()]);
      const again = await until(
        () => write(there, there.url, "unsure-market"),
        (written) => written !== null,
      );
      const rows = await ada.query("select revision::int from change_set where idempotency_key = 'unsure-market'");
      expect(rows).toEqual([{ revision: again?.revision }]);
    });
  });

  describe("when the writer dies", () => {
    let promoted: Node;
    let other: Node;
    let followed: number[];
    let followers: Follower[] = [];
    afterAll(() => Promise.all(followers.map(({ leave }) => leave())));

    it("and the standby that has most is promoted under writes, nothing acknowledged is lost and no revision is used twice", async () => {
      const [ada, bao, chidi] = there.nodes;
      const checker = await Checker.begin(there);
      followers = followEverywhere(there, checker.before);
      checker.writers(3, "promoted");
      checker.readers(2);
      await until(
        () => Promise.resolve(checker.written.length),
        (count) => count >= 10,
      );
      await ada.kill();
      const before = checker.written.length;
      [promoted, other] = await byWhatTheyHave(bao, chidi);
      await promoted.query("select pg_promote()");
      await other.follow(promoted);
      await until(
        () => Promise.resolve(checker.written.length),
        (count) => count >= before + 10,
        30_000,
      );
      await checker.end();

      expect(checker.faults).toEqual([]);
      expect(await revisionsIn(promoted)).toMatchObject({ gaps: 0, twice: 0 });
      expect(await acknowledgedIn(promoted, checker.written)).toEqual(checker.written.length);
      followed = await revisionsAfter(promoted, checker.before);
    });

    it("those who follow the record, through the balancer or not, hear of every revision once and in order", async () => {
      await until(
        () => Promise.resolve(followers),
        (all) => all.every(({ heard }) => heard.length >= followed.length),
      );
      expect(followers.map(({ heard }) => heard)).toEqual(followers.map(() => followed));
    });

    it("and one is promoted that lacks a revision, nobody records another one under its number", async () => {
      await other.kill();
      const lost = await write(there, there.url, "lost-market");
      await allKnow(there, lost?.revision ?? Infinity);
      await promoted.kill();
      await other.start();
      await other.query("select pg_promote()");
      await until(
        () => ask(there.url, "{ revision { number } }"),
        ({ data }) => data !== undefined,
      );

      for (const { url } of there.apis) {
        const refusal = await until(
          () =>
            ask(url, 'mutation { recordTechCompany(input: { name: "Àdàbà" }) { errors { code } } }', {
              token: there.token,
            }),
          ({ errors }) => errors !== undefined,
        );
        expect(refusal.errors?.map(({ extensions }) => extensions["code"])).toEqual(["SERVICE_UNAVAILABLE"]);
      }
      const { gaps, head } = await revisionsIn(other);
      expect([gaps, head]).toEqual([0, (lost?.revision ?? NaN) - 1]);
    });
  });
}

/** On both channels: at each process, and three times through HAProxy, which gives each to another process. */
function followEverywhere({ apis, url }: Cluster, after: number): Follower[] {
  const places = [...apis.map((api) => api.url), url, url, url].map((each) => new URL(each).origin);
  return places.flatMap((place) => [overWebSocket(place, after), asEventSource(place, after)]);
}

async function revisionsAfter(node: Node, revision: number): Promise<number[]> {
  const rows = await node.query<{ revision: number }>(
    `select revision::int from change_set where revision > ${revision} order by revision`,
  );
  return rows.map((row) => row.revision);
}

async function byWhatTheyHave(...nodes: Node[]): Promise<[Node, Node]> {
  const found = await Promise.all(
    nodes.map(async (node) => {
      const [row] = await node.query<{ has: string }>(
        "select pg_wal_lsn_diff(pg_last_wal_receive_lsn(), '0/0') as has",
      );
      return { node, has: Number(row?.has) };
    }),
  );
  const [most, least] = found.sort((one, two) => two.has - one.has);
  if (!most || !least) throw new Error("two nodes");
  return [most.node, least.node];
}

async function revisionsIn(node: Node): Promise<{ head: number; gaps: number; twice: number }> {
  const [found] = await node.query<{ head: number; gaps: number; twice: number }>(
    `select max(revision)::int as head, (max(revision) - count(distinct revision))::int as gaps,
       (count(*) - count(distinct revision))::int as twice from change_set where revision is not null`,
  );
  return found ?? { head: 0, gaps: NaN, twice: NaN };
}

/** How many of these change sets have the revision that was acknowledged. */
async function acknowledgedIn(node: Node, written: readonly Written[]): Promise<number> {
  const rows = await node.query<{ key: string; revision: number }>(
    "select idempotency_key as key, revision::int from change_set where idempotency_key is not null",
  );
  const there = new Map(rows.map(({ key, revision }) => [key, revision]));
  return written.filter(({ slug, revision }) => there.get(slug) === revision).length;
}
