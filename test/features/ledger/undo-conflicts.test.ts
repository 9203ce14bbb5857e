import type { Client } from "pg";
import { eachOnEmptyRecord } from "../../support/empty-record";
import {
  evidence,
  correction,
  meeting,
  participation,
  retraction,
  techCompany,
  attachedEvidence,
} from "../../support/factories";
import { mergeActors, twoGoogleEdits } from "../../support/merging";
import { wholeRecord } from "../../support/record";
import { movedOn, refusalsOf, withRecords, type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let client: Client;

eachOnEmptyRecord((made) => void ({ server, recorder, client } = made));

describe("merging records", () => {
  it("is reverted beside what came since: FAIL names what has moved on, SKIP leaves that and restores the rest", async () => {
    await recorder.apply(...twoGoogleEdits());
    const before = await wholeRecord(client);
    const merged = await recorder.apply(mergeActors("$google", "$inc"));
    await recorder.apply(
      correction("Participation", { participation: "$alone", expectedVersion: 2, attendance: "DISPUTED" }),
      meeting({
        as: "later",
        title: "Later",
        participations: [{ actor: "$google", role: "HOST", attendance: "ATTENDED" }],
      }),
    );

    expect(await refusalsOf(recorder.revert(merged))).toMatchObject([
      { code: "VERSION_CONFLICT", details: { records: [recorder.id("alone")] } },
    ]);

    const skipping = await recorder.revert(merged, "SKIP");
    const now = await wholeRecord(client);
    const own = (record: Record<string, Record<string, unknown>[]>) =>
      Object.entries(record).flatMap(([kind, rows]) =>
        rows.map((row) => [`${kind}_${String(row["id"])}`, row] as const),
      );
    const known = new Set(own(before).map(([id]) => id));
    const same = own(now).filter(([id]) => known.has(id) && id !== recorder.id("alone"));
    expect(same).toEqual(own(before).filter(([id]) => id !== recorder.id("alone")));
    const {
      changeSet,
      node,
      participation: left,
    } = await dataOf(
      server,
      `query ($id: ID!, $later: ID!, $alone: ID!) {
        changeSet(id: $id) { operations { nodes { skipped { totalCount nodes { __typename id } } } } }
        node(id: $later) { ... on Meeting { participations { actor { name } } } }
        participation: node(id: $alone) { ... on Participation { attendance actor { name } } }
      }`,
      { id: await recorder.changeSetOf(skipping), later: recorder.id("later"), alone: recorder.id("alone") },
    );
    expect(changeSet.operations.nodes).toEqual([
      { skipped: { totalCount: 1, nodes: [{ __typename: "Participation", id: recorder.id("alone") }] } },
    ]);
    expect(node.participations).toEqual([{ actor: { name: "Google" } }]);
    expect(left).toEqual({ attendance: "DISPUTED", actor: { name: "Google" } });
  });

  it("takes seconds with a thousand references on each side, and so does its revert", async () => {
    const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);
    await recorder.apply(techCompany({ as: "x", name: "Xerxes" }), techCompany({ as: "y", name: "Ypsilon" }));
    const part = (actor: string, evidenced: boolean) => ({
      actor,
      role: "ATTENDEE",
      attendance: "ATTENDED",
      evidence: evidenced ? [evidence()] : [],
    });
    await recorder.apply(
      ...many(1500).map((at) =>
        meeting({
          title: `Meeting number ${at}`,
          participations: [...(at < 1000 ? [part("$x", false)] : []), ...(at >= 500 ? [part("$y", true)] : [])],
        }),
      ),
    );
    const before = await wholeRecord(client);
    const started = Date.now();
    const merged = await recorder.apply(mergeActors("$x", "$y"));
    const between = Date.now();
    await recorder.revert(merged);
    const took = { merge: between - started, revert: Date.now() - between };
    expect(await wholeRecord(client)).toEqual(before);
    if (process.env["TELL_TIMES"]) process.stderr.write(`${JSON.stringify(took)}\n`);
    expect(took.merge).toBeLessThan(5000);
    expect(took.revert).toBeLessThan(5000);
  });
});

describe("reverting a change set", () => {
  const refusals = async (work: Promise<unknown>) => (await refusalsOf(work)).map(withRecords);

  it("names the records that have moved on, and does nothing", async () => {
    await recorder.apply(techCompany({ as: "google", name: "Google" }), techCompany({ as: "apple", name: "Apple" }));
    const second = await recorder.apply(
      correction("Actor", { actor: "$google", description: "A company." }),
      correction("Actor", { actor: "$apple", description: "Another one." }),
    );
    await recorder.apply(correction("Actor", { actor: "$google", expectedVersion: 2, country: "US" }));
    const before = await wholeRecord(client);
    expect(await refusals(recorder.revert(second))).toEqual(movedOn(recorder, "google"));
    expect(await wholeRecord(client)).toEqual(before);
  });

  it("with SKIP leaves them, with all that belongs to them, and undoes the rest", async () => {
    const first = await recorder.apply(
      techCompany({ as: "google", name: "Google" }),
      techCompany({ as: "apple", name: "Apple" }),
      meeting({
        as: "held",
        evidence: [evidence({ as: "proof" })],
        participations: [{ as: "there", actor: "$google", role: "HOST", attendance: "ATTENDED" }],
      }),
      meeting({ as: "other" }),
    );
    await recorder.apply(correction("Meeting", { meeting: "$held", title: "Held indeed" }));
    const reverting = await recorder.revert(first, "SKIP");

    const { actor, meeting: meetings, evidence: quotes } = await wholeRecord(client);
    expect([actor?.map(({ name }) => name), meetings?.map(({ title }) => title), quotes?.length]).toEqual([
      ["Google"],
      ["Held indeed"],
      1,
    ]);
    const { data } = await server.ask(
      "query ($id: ID!) { changeSet(id: $id) { operations { nodes { skipped { totalCount nodes { id } } } } } }",
      { id: await recorder.changeSetOf(reverting) },
    );
    const [{ skipped }] = data.changeSet.operations.nodes;
    const ids = (skipped.nodes as { id: string }[]).map(({ id }) => id).sort();
    expect(ids).toEqual(["google", "held", "there", "proof"].map((name) => recorder.id(name)).sort());
    expect(skipped.totalCount).toBe(4);
  });

  it("keeps what others have come to rest on", async () => {
    const first = await recorder.apply(
      techCompany({ as: "google" }),
      techCompany({ as: "apple" }),
      meeting({ as: "held", evidence: [evidence({ as: "proof" })] }),
    );
    await recorder.apply(
      participation({ meeting: "$held", actor: "$google" }),
      attachedEvidence({ subject: "$google" }),
    );
    // The meeting stays, and its quote stays with it.
    expect(await refusals(recorder.revert(first))).toEqual(movedOn(recorder, "proof", "google", "held"));
    await recorder.revert(first, "SKIP");
    const { actor, participation: parts } = await wholeRecord(client);
    expect([actor?.length, parts?.length]).toEqual([1, 1]);
  });

  it("does not bring back what rests on something that is gone, or whose place is taken", async () => {
    await recorder.apply(
      techCompany({ as: "google", name: "Google", slug: "google" }),
      meeting({ as: "held" }),
      participation({ as: "there", meeting: "$held", actor: "$google" }),
      techCompany({ as: "apple", name: "Apple", slug: "apple" }),
    );
    const second = await recorder.apply(
      retraction("Participation", { participation: "$there" }),
      retraction("Actor", { actor: "$apple" }),
    );
    await recorder.apply(
      retraction("Meeting", { meeting: "$held" }),
      techCompany({ name: "Apple Computer", slug: "apple", confirmedDistinct: true }),
    );
    expect(await refusals(recorder.revert(second))).toEqual(movedOn(recorder, "apple", "there"));
    expect(await refusals(recorder.revert(second, "SKIP"))).toMatchObject([{ code: "NO_CHANGE" }]);
  });
});
