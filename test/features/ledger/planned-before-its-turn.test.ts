import { setTimeout as delay } from "node:timers/promises";
import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import { accepted, apply, propose, submit, written, type WrittenOperation } from "../../support/contribute";
import * as a from "../../support/factories";
import { onServer, signedIn } from "../../support/server";

describe("what is planned before its turn", () => {
  const server = onServer("empty");
  const grace = signedIn(server, { name: "Grace", role: "REVIEWER" });
  const ada = signedIn(server, { name: "Ada" });
  const ida = signedIn(server, { name: "Ida", role: "REVIEWER" });

  /** Somebody writes, and lets the others write only when so many of them wait for it. Their work is begun in this order. */
  const inTurn = async <T>(...works: (() => Promise<T>)[]): Promise<T[]> => {
    const owner = await server.database.connectAsOwner();
    const waiting = async (): Promise<number> =>
      (await owner.query("select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted"))
        .rows[0].count;
    await owner.query("select pg_advisory_lock(7021500, 1)");
    const going: Promise<T>[] = [];
    for (const work of works) {
      going.push(work());
      while ((await waiting()) < going.length) await delay(5);
    }
    await owner.query("select pg_advisory_unlock(7021500, 1)");
    await owner.end();
    return Promise.all(going);
  };

  /** The ids of what the operations record. */
  const recorded = async (...operations: WrittenOperation[]): Promise<string[]> => {
    const { records } = await submit(
      grace,
      operations,
      {},
      "records(first: 50) { nodes { id } } changeSet { id } errors { message }",
    );
    return records.nodes.map(({ id }: { id: string }) => id);
  };
  const meeting = (source: string, said: Record<string, unknown> = {}): WrittenOperation =>
    written(a.meeting({ title: "Summit", evidence: [a.evidence({ source })], ...said }));

  const slugs = async (): Promise<string[]> =>
    (await server.ask("{ meetings(first: 50) { nodes { slug } } }")).data.meetings.nodes.map(
      ({ slug }: { slug: string }) => slug,
    );

  it("gets another slug if somebody before it took the one that was free", async () => {
    const [source = ""] = await recorded(written(a.article()));
    const before = await accepted(submit(ida, [written(a.person())]));
    const done = await inTurn(
      () => accepted(submit(grace, [meeting(source)])),
      () => accepted(submit(ida, [meeting(source)])),
      () => accepted(submit(grace, [meeting(source)])),
    );

    expect(done.map(({ revision }) => revision).sort()).toEqual([1, 2, 3].map((n) => Number(before.revision) + n));
    expect((await slugs()).sort()).toEqual(["summit-2015-02-20", "summit-2015-02-20-2", "summit-2015-02-20-3"]);
    expect(await verifyLedger(server.database.app, () => undefined)).toMatchObject({ faults: [] });
  });

  it("is refused if somebody before it removed what it names, and takes no revision", async () => {
    const [source = "", person = ""] = await recorded(written(a.article()), written(a.person()));
    const retraction = await propose(ada, [
      { retractActor: { actor: person, expectedVersion: 1, reason: "It never was." } },
    ]);
    const participations = [{ actor: person, role: "ATTENDEE", attendance: "ATTENDED" }];
    const [applied, refused] = await inTurn(
      () => apply(grace, { changeSet: retraction.id }),
      () => submit(ida, [meeting(source, { participations })]),
    );

    expect(refused).toMatchObject({ changeSet: null, errors: [{ code: "NOT_FOUND" }] });
    const later = await accepted(submit(ida, [meeting(source)]));
    expect(later.revision).toBe(Number(applied?.changeSet?.revision) + 1);
    expect(await verifyLedger(server.database.app, () => undefined)).toMatchObject({
      head: later.revision,
      faults: [],
    });
  });

  it("is recorded as it is if somebody before it corrected what it names", async () => {
    const [source = "", person = ""] = await recorded(written(a.article()), written(a.person()));
    const participations = [{ actor: person, role: "ATTENDEE", attendance: "ATTENDED" }];
    const [corrected, met] = await inTurn(
      () => submit(ida, [{ correctActor: { actor: person, expectedVersion: 1, bornOn: "1960" } }]),
      () => submit(grace, [meeting(source, { participations })]),
    );

    expect(met?.errors).toEqual([]);
    expect(met?.changeSet?.revision).toBe(Number(corrected?.changeSet?.revision) + 1);
  });

  it("is one change set with a key, however often it is sent at once", async () => {
    const [source = ""] = await recorded(written(a.article()));
    const send = () => submit(grace, [meeting(source, { title: "Once" })], { idempotencyKey: "once" });
    const [first, second] = await inTurn(send, send);

    expect(second).toEqual(first);
    expect(first?.changeSet).toMatchObject({ status: "APPLIED" });
    expect((await slugs()).filter((slug) => slug.startsWith("once"))).toEqual(["once-2015-02-20"]);
  });
});
