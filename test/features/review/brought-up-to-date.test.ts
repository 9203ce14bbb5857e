import { type Came } from "../../support/contribute";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";
import { id, onGazette } from "../../support/gazette";

const { server, proof, send, meeting, ministry, recorded } = onGazette();

const withoutIdentifiers = (said: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([name]) => name !== "identifiers"));

describe("a record of any kind that is brought to what is sent", () => {
  const kinds: [
    kind: string,
    before: () => make.TestEdit[],
    edit: (said: Record<string, unknown>) => make.TestEdit,
    changed: object,
  ][] = [
    ["person", () => [], (said) => make.person({ name: "สมชาย", ...said }), { name: "สมชัย", aliases: ["ชัย"] }],
    ["kind of an actor", () => [], (said) => make.company({ name: "บริษัท", ...said }), { country: "TH" }],
    [
      "topic",
      () => [],
      (said) => make.topic({ name: "ข้อมูล", ...said }),
      { labels: [{ language: "en", text: "Data" }] },
    ],
    ["methodology", () => [], (said) => make.methodology({ name: "เกณฑ์", ...said }), { url: "https://scale.example/" }],
    [
      "article",
      () => [],
      (said) => make.article({ text: make.report, title: "ข่าว", url: "https://news.example/th", ...said }),
      { publisher: "สำนักข่าว" },
    ],
    [
      "dataset, row by row",
      () => [],
      (said) =>
        make.article({
          kind: "DATASET",
          title: "ทะเบียน",
          url: "https://data.example/th",
          rows: [
            ["เลขที่", "วันที่"],
            ["1", "2015-02-20"],
          ],
          ...said,
        }),
      { agency: "สำนักทะเบียน" },
    ],
    [
      "role",
      () => [
        ministry("role", { as: "where" }),
        make.person({ as: "who", name: "ประยุทธ์", identifiers: [id("role-who")] }),
      ],
      (said) => make.role({ person: "$who", organisation: "$where", evidence: [proof()], ...said }),
      { title: "Prime Minister", to: "2019" },
    ],
    [
      "commitment with its parties and quotes",
      () => [ministry("party", { as: "who" })],
      (said) =>
        make.commitment({ title: "สัญญา", parties: [{ actor: "$who", role: "PLEDGER" }], evidence: [proof()], ...said }),
      {
        dueOn: "2026",
        parties: [
          { actor: "$who", role: "PLEDGER", evidence: undefined },
          { actor: "$who", role: "MONITOR" },
        ],
      },
    ],
    [
      "follow-up",
      () => [make.commitment({ as: "c", title: "สัญญา 2", evidence: [proof()], identifiers: [id("fu")] })],
      (said) => make.followUp({ commitment: "$c", ...said }),
      { summary: "รายงาน" },
    ],
    [
      "change of a deadline",
      () => [
        make.commitment({ as: "c", title: "สัญญา 3", dueOn: "2016", evidence: [proof()], identifiers: [id("dl")] }),
      ],
      (said) => make.deadlineChange({ commitment: "$c", evidence: [proof()], ...said }),
      { dueOn: "2018" },
    ],
    [
      "milestone without an identifier",
      () => [make.commitment({ as: "c", title: "สัญญา 4", evidence: [proof()], identifiers: [id("ms")] })],
      (said) => make.milestone({ commitment: "$c", position: 3, title: "รายงานฉบับแรก", ...withoutIdentifiers(said) }),
      { dueOn: "2018" },
    ],
    [
      "target",
      () => [make.commitment({ as: "c", title: "สัญญา 6", evidence: [proof()], identifiers: [id("num")] })],
      (said) =>
        make.target({ commitment: "$c", indicator: "ผู้ตรวจสอบเนื้อหา", unit: "คน", value: 12.5, baseline: 0.25, ...said }),
      { value: 13.125, baseline: null },
    ],
    [
      "commitment with its milestones",
      () => [],
      (said) =>
        make.commitment({
          title: "สัญญา 5",
          milestones: [
            { position: 1, title: "ร่างกฎหมาย", evidence: [proof()] },
            { position: 1, title: "รับฟังความคิดเห็น" },
          ],
          evidence: [proof()],
          ...said,
        }),
      { statement: "ทั้งหมด" },
    ],
    [
      "participation without an identifier",
      () => [meeting("part", { as: "m" }), ministry("part", { as: "who" })],
      (said) => make.participation({ meeting: "$m", actor: "$who", ...withoutIdentifiers(said) }),
      { attendance: "DISPUTED" },
    ],
    [
      "quote without an identifier",
      () => [meeting("quoted", { as: "m" })],
      (said) =>
        make.attachedEvidence({ ...proof(), subject: "$m", field: "date", value: "2015", ...withoutIdentifiers(said) }),
      { value: "2015-02-20" },
    ],
  ];

  it.each(kinds)("%s", async (kind, before, edit, changed) => {
    const sent = (said: object = {}) => [...before(), edit({ identifiers: [id(`any-${kind}`)], ...said })];
    const last = (came: Came) => ({ ...came.records.nodes.at(-1) });
    const first = await send("UPDATE", sent());
    expect(first).toMatchObject({ created: sent().length, updated: 0, unchanged: 0, errors: [] });
    const again = await send("UPDATE", sent());
    expect(again).toMatchObject({ changeSet: null, created: 0, updated: 0, unchanged: sent().length, errors: [] });
    expect(last(again)).toEqual(last(first));
    const corrected = await send("UPDATE", sent(changed));
    expect(corrected).toMatchObject({ created: 0, updated: 1, unchanged: sent().length - 1, errors: [] });
    expect(last(corrected)).toEqual({ ...last(first), version: 2 });
    expect(await send("UPDATE", sent(changed))).toMatchObject({ changeSet: null, updated: 0, errors: [] });
  });

  it("gets identifiers that it has not, and keeps those that it has", async () => {
    await recorded(ministry("U1"));
    expect(await send("UPDATE", [ministry("U1", { identifiers: [id("U1"), id("Q1", "wikidata")] })])).toMatchObject({
      updated: 1,
    });
    const came = await send("UPDATE", [ministry("U1", { identifiers: [id("Q1", "wikidata")] })]);
    expect(came).toMatchObject({ changeSet: null, unchanged: 1, errors: [] });
  });

  it("becomes of another kind if that is what is sent, but no person", async () => {
    const there = await recorded(make.organisation({ name: "สมาคม", identifiers: [id("kind")] }));
    const sent = (edit: typeof make.company) => send("UPDATE", [edit({ name: "สมาคม", identifiers: [id("kind")] })]);
    expect(await sent(make.association)).toMatchObject({ updated: 1, errors: [] });
    const { node } = await dataOf(server, `query ($id: ID!) { node(id: $id) { __typename } }`, { id: there });
    expect(node).toEqual({ __typename: "Association" });
    expect((await sent(make.person)).errors).toEqual([expect.objectContaining({ code: "INVALID" })]);
  });
});
