import * as make from "../../support/factories";
import { accepted, apply, propose, submit } from "../../support/contribute";
import { startRecorder, type Recorder } from "../../support/recorder";
import { dataOf, startTestServer, type SignedIn, type TestServer } from "../../support/server";
import { listenToStatements } from "../../support/statements";

let server: TestServer;
let recorder: Recorder;
let author: SignedIn;
let reviewer: SignedIn;

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

const what = "nodes { revision change recordType recordId version }";
const changesAfter = async (afterRevision: number, more = "", selection = what) =>
  (await ask(`{ changes(afterRevision: ${afterRevision} ${more}) { ${selection} } }`)).changes;

beforeAll(async () => {
  server = await startTestServer("empty");
  recorder = await startRecorder(server.database.app);
  author = await server.signIn({ name: "Grace" });
  reviewer = await server.signIn({ name: "Ada", role: "REVIEWER" });
  await recorder.apply(make.techCompany({ as: "google", name: "Google" }), make.meeting({ as: "paris" }));
  await recorder.apply(
    make.correction("Meeting", { meeting: "$paris", date: "2015-04" }),
    make.meeting({ as: "rumour", title: "A rumour" }),
  );
  await recorder.apply(
    make.retraction("Meeting", { meeting: "$rumour", reason: "It never took place." }),
    make.correction("Actor", { actor: "$google", name: "Google Ireland" }),
  );
});
afterAll(() => server.stop());

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
      nodes: [
        ...inOrder([
          change(3, "CORRECTED", "MEETING", "paris", 2),
          change(3, "CREATED", "MEETING", "rumour"),
          change(4, "RETRACTED", "MEETING", "rumour"),
        ]),
      ],
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
    const merged = await recorder.apply({
      name: "mergeActors",
      input: {
        survivor: "$youtube",
        expectedVersion: 1,
        merged: [{ id: "$you", expectedVersion: 1 }],
        reason: "One company.",
      },
    });
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

describe("what a change set has changed", () => {
  const changesOf = async (id: string, who: Pick<SignedIn, "ask"> = reviewer, args = "") => {
    const { data, errors } = await who.ask(
      `query ($id: ID!) { changeSet(id: $id) { status changes${args} { totalCount nodes { change revision recordType } } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    return data.changeSet;
  };

  it("is nothing while it waits, and then every record that it has made, changed or removed", async () => {
    const { id } = await propose(author, [
      { recordAssociation: { name: "An association" } },
      { correctActor: { actor: recorder.id("google"), expectedVersion: 2, country: "IE" } },
    ]);
    expect(await changesOf(id)).toEqual({ status: "PROPOSED", changes: { totalCount: 0, nodes: [] } });

    const { revision } = await accepted(apply(reviewer, { changeSet: id }));
    const actor = (kind: string) => ({ change: kind, revision, recordType: "ACTOR" });
    const { status, changes } = await changesOf(id);
    expect({ status, total: changes.totalCount, kinds: changes.nodes }).toEqual({
      status: "APPLIED",
      total: 2,
      kinds: expect.arrayContaining([actor("CREATED"), actor("CORRECTED")]),
    });
    expect((await changesOf(id, reviewer, "(types: [MEETING])")).changes).toEqual({ totalCount: 0, nodes: [] });
  });

  it("leaves out what the reviewer has declined", async () => {
    const { id } = await propose(author, [
      { recordAssociation: { name: "One that exists" } },
      { recordGovernmentBody: { name: "One that does not" } },
    ]);
    const { revision } = await accepted(apply(reviewer, { changeSet: id, accept: [0] }));
    expect((await changesOf(id)).changes).toEqual({
      totalCount: 1,
      nodes: [{ change: "CREATED", revision, recordType: "ACTOR" }],
    });
  });

  it("is told for each of many change sets", async () => {
    const { revision } = await accepted(submit(reviewer, [{ recordAssociation: { name: "The latest" } }]));
    const { changeSets } = await ask(
      "{ changeSets(first: 2, status: [APPLIED]) { nodes { revision changes(first: 1) { nodes { revision change } } } } }",
    );
    expect(changeSets.nodes).toEqual(
      [revision ?? 0, (revision ?? 0) - 1].map((each) => ({
        revision: each,
        changes: { nodes: [{ revision: each, change: "CREATED" }] },
      })),
    );
  });
});

describe("a record at two revisions", () => {
  const compare = async (name: string, fromRevision: number, toRevision: number) => {
    const shown = "__typename ... on Meeting { version date { value } evidence { totalCount } }";
    const { compare: compared } = await ask(
      `query ($id: ID!, $from: Int!, $to: Int!) { compare(id: $id, fromRevision: $from, toRevision: $to) {
         from { ${shown} } to { ${shown} } changes { field before after } } }`,
      { id: recorder.id(name), from: fromRevision, to: toRevision },
    );
    return compared;
  };
  const paris = (version: number, value: string) => ({
    __typename: "Meeting",
    version,
    date: { value },
    evidence: { totalCount: 1 },
  });
  const february = { before: "2015-02-20", after: "2015-04" };

  it("is shown as it stood at both, with what differs", async () => {
    expect(await compare("paris", 2, 3)).toEqual({
      from: paris(1, "2015-02-20"),
      to: paris(2, "2015-04"),
      changes: [{ field: "date", ...february }],
    });
  });

  it("is compared backwards as well, and with itself", async () => {
    expect(await compare("paris", 4, 2)).toEqual({
      from: paris(2, "2015-04"),
      to: paris(1, "2015-02-20"),
      changes: [{ field: "date", before: february.after, after: february.before }],
    });
    expect(await compare("paris", 3, 4)).toEqual({ from: paris(2, "2015-04"), to: paris(2, "2015-04"), changes: [] });
  });

  it("is null where it was not there yet, and a tombstone where it was gone", async () => {
    const { from, to, changes } = await compare("rumour", 2, 4);
    expect([from, to, changes]).toEqual([null, { __typename: "Tombstone" }, []]);
    const made = await compare("rumour", 0, 3);
    expect(made.from).toBeNull();
    expect(made.changes).toContainEqual({ field: "title", before: null, after: "A rumour" });
  });

  it("is the same for ever, whatever is written later", async () => {
    const before = await compare("paris", 2, 3);
    await recorder.apply(make.correction("Meeting", { meeting: "$paris", expectedVersion: 2, date: "2016" }));
    expect(await compare("paris", 2, 3)).toEqual(before);
  });

  it.each([
    ["a revision that does not exist yet", { to: 9999 }, /^compare\.toRevision: revision 9999 does not exist yet/],
    ["the same on the other side", { from: 9999 }, /^compare\.fromRevision: revision 9999 does not exist yet/],
    ["a revision before the first", { from: -1 }, /^compare\.fromRevision: revisions count from 1$/],
    [
      "what has no history",
      { id: "contributor_00000000-0000-4000-8000-000000000001" },
      /^compare\.id: not the id of a record whose edits are kept$/,
    ],
    ["what is no id", { id: "paris" }, /^compare\.id: not the id of a record whose edits are kept$/],
  ])("refuses %s", async (_, differently, message) => {
    const { data, errors } = await server.ask(
      `query ($id: ID!, $from: Int!, $to: Int!) { compare(id: $id, fromRevision: $from, toRevision: $to) { changes { field } } }`,
      { id: recorder.id("paris"), from: 1, to: 2, ...differently },
    );
    expect(data).toBeNull();
    expect(errors?.map((error) => [error.message, error.extensions["code"]])).toEqual([
      [expect.stringMatching(message), "BAD_USER_INPUT"],
    ]);
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
