import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { type Recorder } from "../../support/recorder";
import { recordRumour } from "../../support/rumour";
import { dataOf, type TestServer } from "../../support/server";
import { listenToStatements } from "../../support/statements";

let server: TestServer;
let recorder: Recorder;

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

const what = "nodes { revision change recordType recordId version }";
const changesAfter = async (afterRevision: number, more = "", selection = what) =>
  (await ask(`{ changes(afterRevision: ${afterRevision} ${more}) { ${selection} } }`)).changes;

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  await recordRumour(recorder);
});

const change = (revision: number, kind: string, recordType: string, name: string, version = 1) => ({
  revision,
  change: kind,
  recordType,
  recordId: recorder.id(name),
  version,
});
/** Quotes come and go with what they are about, under names that nobody gave. */
const quote = (revision: number, kind: string) => ({
  revision,
  change: kind,
  recordType: "EVIDENCE",
  recordId: expect.stringMatching(/^evidence_/),
  version: 1,
});
/** Within a revision, records stand in the order of their ids. */
const inOrder = <T extends { revision: number; recordId: string }>(changes: T[]): T[] =>
  changes.map((each) => each).sort((a, b) => a.revision - b.revision);

describe("the changes after a revision", () => {
  it("are all that was written since, in the order of revisions, whatever has become of it", async () => {
    const { nodes } = await changesAfter(1);
    expect(inOrder(nodes)).toEqual(nodes);
    expect(nodes).toHaveLength(9);
    expect(nodes).toEqual(
      expect.arrayContaining([
        change(2, "CREATED", "ACTOR", "google"),
        change(2, "CREATED", "MEETING", "paris"),
        quote(2, "CREATED"),
        change(3, "CORRECTED", "MEETING", "paris", 2),
        change(3, "CREATED", "MEETING", "rumour"),
        quote(3, "CREATED"),
        change(4, "RETRACTED", "MEETING", "rumour"),
        quote(4, "RETRACTED"),
        change(4, "CORRECTED", "ACTOR", "google", 2),
      ]),
    );
  });

  it("can be of some kinds of record only", async () => {
    const found = await changesAfter(2, "types: [MEETING, SOURCE_ARTICLE]", `totalCount ${what}`);
    expect(found).toEqual({
      totalCount: 3,
      nodes: inOrder([
        change(3, "CORRECTED", "MEETING", "paris", 2),
        change(3, "CREATED", "MEETING", "rumour"),
        change(4, "RETRACTED", "MEETING", "rumour"),
      ]),
    });
  });

  it("show the record as it is now, a tombstone where it is gone, and who did what and why", async () => {
    const selection = `nodes { change appliedAt changes { field before after } changeSet { summary revision contributor { name } }
      record { __typename id version ... on Meeting { date { value } } ... on Tombstone { reason } } }`;
    const { nodes } = await changesAfter(1, "types: [MEETING], first: 2", selection);
    const { changeSets } = await ask("{ changeSets { nodes { revision appliedAt } } }");
    const appliedAt = (revision: number) =>
      changeSets.nodes.find((each: { revision: number }) => each.revision === revision).appliedAt;
    const changeSet = (revision: number) => ({ summary: "A test.", revision, contributor: { name: "A tester" } });
    const paris = { __typename: "Meeting", id: recorder.id("paris"), version: 2, date: { value: "2015-04" } };
    expect(nodes).toEqual([
      {
        change: "CREATED",
        appliedAt: appliedAt(2),
        changes: expect.arrayContaining([{ field: "date", before: null, after: "2015-02-20" }]),
        changeSet: changeSet(2),
        record: paris,
      },
      {
        change: "CORRECTED",
        appliedAt: appliedAt(3),
        changes: [{ field: "date", before: "2015-02-20", after: "2015-04" }],
        changeSet: changeSet(3),
        record: paris,
      },
    ]);
    const [removed] = (await changesAfter(3, "types: [MEETING]", selection)).nodes;
    expect(removed).toEqual({
      change: "RETRACTED",
      appliedAt: appliedAt(4),
      changes: expect.arrayContaining([{ field: "title", before: "A rumour", after: null }]),
      changeSet: changeSet(4),
      record: { __typename: "Tombstone", id: recorder.id("rumour"), version: 1, reason: "It never took place." },
    });
  });

  it("read at a revision go as far as that, with the records as they were then", async () => {
    const then = await changesAfter(
      2,
      "atRevision: 3, types: [MEETING]",
      "totalCount nodes { revision record { __typename } }",
    );
    const meeting = { revision: 3, record: { __typename: "Meeting" } };
    expect(then).toEqual({ totalCount: 2, nodes: [meeting, meeting] });
  });

  it("are none after the latest revision, and all after revision 0", async () => {
    const { revision } = await ask("{ revision { number } }");
    expect(await changesAfter(revision.number, "", "totalCount nodes { revision }")).toEqual({
      totalCount: 0,
      nodes: [],
    });
    expect((await changesAfter(0, "", "totalCount")).totalCount).toBeGreaterThan(9);
  });

  it("tell a record that was merged from one that was retracted", async () => {
    const before = await recorder.apply(
      make.techCompany({ as: "youtube", name: "YouTube" }),
      make.techCompany({ as: "you", name: "You Tube", confirmedDistinct: true }),
    );
    const merged = await recorder.apply(mergeActors("$youtube", "$you"));
    const { nodes } = await changesAfter(before, "", `nodes { revision change recordId version record { id } }`);
    const survivor = { record: { id: recorder.id("youtube") } };
    expect(nodes).toEqual([
      { revision: merged, change: "CORRECTED", recordId: recorder.id("youtube"), version: 2, ...survivor },
      { revision: merged, change: "MERGED", recordId: recorder.id("you"), version: 1, ...survivor },
    ]);
  });

  it("come in pages that miss nothing and repeat nothing, though more is written meanwhile", async () => {
    const { nodes: all } = await changesAfter(0, "first: 100");
    const seen: unknown[] = [];
    const later: number[] = [];
    for (let after: string | null = null; ;) {
      const page = await ask(
        `query ($after: String) { changes(afterRevision: 0, first: 2, after: $after) { pageInfo { hasNextPage endCursor } ${what} } }`,
        { after },
      );
      seen.push(...page.changes.nodes);
      if (later.length < 2) later.push(await recorder.apply(make.techCompany()));
      if (!page.changes.pageInfo.hasNextPage) break;
      after = page.changes.pageInfo.endCursor;
    }
    const written = later.map((revision) => ({
      revision,
      change: "CREATED",
      recordType: "ACTOR",
      recordId: expect.stringMatching(/^actor_/),
      version: 1,
    }));
    expect(seen).toEqual([...all, ...written]);
  });
});

it("feed, history, comparison and the changes of change sets are one statement, together as well", async () => {
  const { sent, stop } = listenToStatements();
  await ask(
    `query ($id: ID!) {
       changes(afterRevision: 1) { totalCount nodes { changes { field } record { id } changeSet { summary } } }
       compare(id: $id, fromRevision: 2, toRevision: 3) { changes { field } from { id } to { id } }
       changeSets { nodes { changes { nodes { recordId } } } }
       node(id: $id) { ... on Tracked { history { nodes { changes { field } } } } }
     }`,
    { id: recorder.id("paris") },
  );
  stop();
  expect(sent).toHaveLength(1);
});
