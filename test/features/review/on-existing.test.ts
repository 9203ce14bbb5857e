import { amend, apply, propose, submit, written } from "../../support/contribute";
import * as make from "../../support/factories";
import { dataOf, signedIn } from "../../support/server";
import { id, selection, idsOf, onGazette } from "../../support/gazette";

const { server, recorder, ada, proof, send, meeting, ministry, recorded } = onGazette();
const ben = signedIn(server, { name: "Ben", role: "CONTRIBUTOR" });

const titleOf = async (record: string): Promise<string> =>
  (await dataOf(server, `query ($id: ID!) { node(id: $id) { ... on Tracked { title version } } }`, { id: record }))
    .node;

describe("what is recorded already", () => {
  it("is refused unless the change set says otherwise: the error names the field and the record", async () => {
    const there = await recorded(meeting("R1"));
    for (const mode of [undefined, "REFUSE"] as const) {
      const { changeSet, errors, created } = await send(mode, [ministry("R"), meeting("R1", { title: "อื่น" })]);
      expect({ changeSet, errors, created }).toEqual({
        changeSet: null,
        created: null,
        errors: [
          {
            code: "DUPLICATE",
            field: "operations.1.recordMeeting.identifiers.0.value",
            message: `another record of this kind has this identifier: thai-gazette R1 is a meeting, ${there}`,
            records: [{ id: there }],
          },
        ],
      });
    }
  });

  it("is skipped: its names stand for the record and its parts, and what is new is recorded", async () => {
    const host = { as: "host", actor: "$body", role: "HOST", attendance: "ATTENDED" };
    const there = await recorded(
      meeting("S1", { as: "m", participations: [] }),
      ministry("S", { as: "body" }),
      make.participation({ ...host, meeting: "$m" }),
    );
    const came = await send("SKIP", [
      ministry("S", { as: "body", name: "อื่น" }),
      meeting("S1", { as: "m", title: "อื่น", participations: [host] }),
      make.attachedEvidence({ ...proof(), subject: "$host", field: "attendance" }),
      make.commitment({ meeting: "$m", evidence: [proof()] }),
    ]);
    expect(came).toMatchObject({ created: 2, updated: 0, unchanged: 2, errors: [] });
    expect(idsOf(came)).toContain(there);
    expect(await titleOf(there)).toEqual({ title: "การประชุม S1", version: 1 });
    const { meeting: read } = await dataOf(
      server,
      `{ meeting(identifier: { scheme: "thai-gazette", value: "S1" }) {
        participations { evidence { totalCount } } commitments { totalCount } } }`,
    );
    expect(read).toEqual({ participations: [{ evidence: { totalCount: 1 } }], commitments: { totalCount: 1 } });
  });

  it.each(["SKIP", "UPDATE"] as const)(
    "counts also where the same change set has just recorded it: %s",
    async (mode) => {
      const came = await send(mode, [
        ministry(`twice-${mode}`, { as: "one" }),
        ministry(`twice-${mode}`, { as: "two", description: "เรียกอีกครั้ง" }),
        meeting(`twice-${mode}`, { participations: [{ actor: "$two", role: "HOST", attendance: "ATTENDED" }] }),
      ]);
      expect(came).toMatchObject({ created: 2, errors: [] });
      expect(idsOf(came)).toHaveLength(2);
      const { actor } = await dataOf(
        server,
        `{ actor(identifier: { scheme: "thai-gazette", value: "twice-${mode}" }) { version description } }`,
      );
      expect(actor).toEqual({ version: 1, description: mode === "SKIP" ? null : "เรียกอีกครั้ง" });
    },
  );

  it("writes nothing where two rows of one file say different things of it, and end as it is", async () => {
    const rows = [ministry("last", { description: "ก" }), ministry("last", { description: "ข" })];
    await send("UPDATE", rows);
    expect(await send("UPDATE", rows)).toMatchObject({ changeSet: null, created: 0, updated: 0, unchanged: 2 });
  });

  it("is not what was retracted, and is the survivor of what was merged", async () => {
    const gone = await recorded(meeting("G1"));
    await recorder.apply({ name: "retractMeeting", input: { meeting: gone, expectedVersion: 1, reason: "No." } });
    expect(await send("SKIP", [meeting("G1")])).toMatchObject({ created: 1, unchanged: 0 });
    const survivor = await recorded(ministry("K1"));
    const merged = await recorded(ministry("K2"));
    await recorder.apply({
      name: "mergeActors",
      input: { survivor, expectedVersion: 1, merged: [{ id: merged, expectedVersion: 1 }], reason: "One." },
    });
    expect(idsOf(await send("SKIP", [ministry("K2")]))).toEqual([survivor]);
  });

  it("is refused if the identifiers are those of two records", async () => {
    const [one, other] = [await recorded(ministry("T1")), await recorded(ministry("T2"))];
    const { errors } = await send("UPDATE", [ministry("T", { identifiers: [id("T1"), id("T2")] })]);
    expect(errors).toEqual([
      expect.objectContaining({
        code: "DUPLICATE",
        field: "operations.0.recordGovernmentBody.identifiers",
        records: [{ id: one }, { id: other }],
      }),
    ]);
  });

  it("is refused if it says otherwise what no correction changes", async () => {
    await recorded(
      make.commitment({ as: "c", evidence: [proof()], identifiers: [id("A")] }),
      make.assessment({
        commitment: "$c",
        methodology: recorder.id("scale"),
        evidence: [proof()],
        identifiers: [id("A")],
      }),
    );
    const judged = (said: object) => [
      make.commitment({ as: "c", evidence: [proof()], identifiers: [id("A")], title: "คำสัญญา" }),
      make.assessment({
        commitment: "$c",
        methodology: recorder.id("scale"),
        evidence: [proof()],
        identifiers: [id("A")],
        ...said,
      }),
    ];
    expect(await send("UPDATE", judged({}))).toMatchObject({ created: 0, updated: 1, unchanged: 1, errors: [] });
    expect((await send("UPDATE", judged({ status: "STALLED" }))).errors).toEqual([
      expect.objectContaining({ code: "INVALID", field: "operations.1.assessCommitment.status" }),
    ]);
  });
});

describe("a change set that waits", () => {
  it("meets what was recorded in the meantime, as it said when it was proposed", async () => {
    const { id: waiting } = await propose(ben, [meeting("W1", { title: "ใหม่" }), meeting("W2")].map(written), {
      onExisting: "UPDATE",
    });
    const there = await recorded(meeting("W1", { title: "เดิม" }));
    const { changeSet } = await dataOf(
      ada,
      `query ($id: ID!) { changeSet(id: $id) { onExisting problems { code } preview { nodes { ... on Tracked { title version } } } } }`,
      { id: waiting },
    );
    expect(changeSet).toEqual({
      onExisting: "UPDATE",
      problems: [],
      preview: {
        nodes: [
          { title: "ใหม่", version: 2 },
          { title: "การประชุม W2", version: 1 },
        ],
      },
    });
    expect((await apply(ada, { changeSet: waiting })).errors).toEqual([]);
    expect(await titleOf(there)).toEqual({ title: "ใหม่", version: 2 });
  });

  it("keeps what it does when it is amended, and cannot be applied when nothing of it is new", async () => {
    const { id: waiting } = await propose(ben, [written(meeting("W3"))], { onExisting: "SKIP" });
    expect((await amend(ben, waiting, 1, [written(meeting("W4"))])).errors).toEqual([]);
    await recorded(meeting("W4"));
    expect((await amend(ben, waiting, 2, [written(meeting("W4"))])).errors).toEqual([
      expect.objectContaining({ code: "NO_CHANGE", field: "operations" }),
    ]);
    const came = await apply(ada, { changeSet: waiting, expectedVersion: 2 });
    expect(came.errors).toEqual([expect.objectContaining({ code: "NO_CHANGE" })]);
    expect(came.changeSet).toMatchObject({ status: "CONFLICT" });
  });

  it("leaves out what the record says already, unless another operation names its record", async () => {
    await recorded(meeting("L1"));
    await recorded(ministry("L"));
    const host = { actor: "$body", role: "HOST", attendance: "ATTENDED" };
    const sent = [
      meeting("L1"),
      ministry("L", { as: "body" }),
      meeting("L2", { participations: [host] }),
      meeting("L3"),
    ].map(written);
    const { id: waiting } = await propose(ben, sent, { onExisting: "UPDATE" });
    const stored = async () => {
      const query = "query ($id: ID!) { changeSet(id: $id) { operations { nodes { position name } } } }";
      const { changeSet } = await dataOf(ada, query, { id: waiting });
      return (changeSet.operations.nodes as { position: number }[]).map(({ position }) => position);
    };
    expect(await stored()).toEqual([1, 2, 3]);
    expect((await submit(ben, sent, { onExisting: "UPDATE" })).changeSet).toMatchObject({ id: waiting });

    expect((await amend(ben, waiting, 1, [meeting("L1"), meeting("L3"), meeting("L4")].map(written))).errors).toEqual(
      [],
    );
    expect(await stored()).toEqual([1, 2]);
    const { errors } = await apply(ada, { changeSet: waiting, expectedVersion: 2, accept: [2] });
    expect(errors).toEqual([]);
    const titles = '{ meetings(search: "การประชุม L") { nodes { title } } }';
    expect((await dataOf(ada, titles)).meetings.nodes).toEqual(
      expect.arrayContaining([{ title: "การประชุม L1" }, { title: "การประชุม L4" }]),
    );
    expect(await dataOf(ada, '{ l3: meeting(identifier: { scheme: "thai-gazette", value: "L3" }) { id } }')).toEqual({
      l3: null,
    });
  });

  it("is what comes of another text of a source, whoever sends it: two people have to see that", async () => {
    const article = (text: string) =>
      make.article({ text, title: "ราชกิจจา", url: "https://gazette.example/1", identifiers: [id("text")] });
    expect(await send("UPDATE", [article(make.report)])).toMatchObject({ created: 1, errors: [] });
    expect(await send("UPDATE", [article(`${make.report} They wrote it in Bangkok.`)])).toMatchObject({
      changeSet: { status: "PROPOSED" },
      updated: 1,
      errors: [],
    });
  });

  it("is not even stored if nothing in it is new; nor is a dry run, which tells the same", async () => {
    const there = await recorded(meeting("D1"));
    const proposed = await submit(ben, [written(meeting("D1"))], { onExisting: "UPDATE" }, selection);
    expect(proposed).toMatchObject({ changeSet: null, unchanged: 1, errors: [] });
    expect(idsOf(proposed)).toEqual([there]);
    const dry = await send("UPDATE", [meeting("D1", { city: "กรุงเทพฯ" }), meeting("D2")], { dryRun: true });
    expect(dry).toMatchObject({ changeSet: null, created: 1, updated: 1, unchanged: 0, errors: [] });
    expect(idsOf(dry)[0]).toBe(there);
    expect(await titleOf(there)).toMatchObject({ version: 1 });
  });
});
