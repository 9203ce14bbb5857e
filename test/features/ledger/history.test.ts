import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

const told = "nodes { change version revision changes { field before after } }";
const added = (fields: Record<string, unknown>): FieldChange[] =>
  Object.entries(fields).map(([field, after]) => ({ field, before: null, after }));
const gone = (fields: Record<string, unknown>): FieldChange[] =>
  Object.entries(fields).map(([field, before]) => ({ field, before, after: null }));

describe("the history of a record", () => {
  let server: TestServer;
  let recorder: Recorder;
  let code: string;

  const meant = { slug: "the-code", title: "A code", statement: "To write a code.", madeOn: "2015-02-20" };
  const firm = { formality: "DECLARED", clarity: "CLEAR" };
  const asRecorded = () => ({ ...meant, ...firm, meeting: recorder.id("paris"), status: "NOT_RATED" });
  const asCorrected = () => ({
    ...meant,
    title: "A code of conduct",
    dueOn: "2015-04",
    originalDueOn: "2015-04",
    ...firm,
    status: "KEPT",
    fulfilledOn: "2016",
  });

  onEmptyRecord(async (made) => {
    ({ server, recorder } = made);
    await recorder.apply(
      make.meeting({ as: "paris" }),
      make.commitment({ ...meant, ...firm, as: "code", meeting: "$paris" }),
    );
    await recorder.apply(
      make.correction("Commitment", {
        commitment: "$code",
        title: "A code of conduct",
        dueOn: "2015-04",
        meeting: null,
      }),
    );
    await recorder.apply(
      make.assessment({ as: "kept", commitment: "$code", date: "2016", status: "KEPT", fulfilledOn: "2016" }),
    );
    await recorder.apply(make.meeting({ as: "elsewhere" }));
    const removed = await recorder.apply(
      make.retraction("Commitment", { commitment: "$code", expectedVersion: 3, reason: "Nobody promised it." }),
    );
    code = recorder.id("code");
    await recorder.revert(removed);
  });

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

  const story = () => ({
    created: { change: "CREATED", version: 1, revision: 2, changes: added(asRecorded()) },
    corrected: {
      change: "CORRECTED",
      version: 2,
      revision: 3,
      changes: [
        { field: "title", before: "A code", after: "A code of conduct" },
        { field: "dueOn", before: null, after: "2015-04" },
        { field: "originalDueOn", before: null, after: "2015-04" },
        { field: "meeting", before: recorder.id("paris"), after: null },
      ],
    },
    judged: {
      change: "CORRECTED",
      version: 3,
      revision: 4,
      changes: [
        { field: "status", before: "NOT_RATED", after: "KEPT" },
        { field: "fulfilledOn", before: null, after: "2016" },
      ],
    },
    retracted: { change: "RETRACTED", version: 3, revision: 6, changes: gone(asCorrected()) },
    restored: { change: "RESTORED", version: expect.any(Number), revision: 7, changes: added(asCorrected()) },
  });

  it("tells what was done to it, newest first, field by field", async () => {
    const { created, corrected, judged, retracted, restored } = story();
    expect(await ask(`{ commitment(slug: "the-code") { history { totalCount ${told} } } }`)).toEqual({
      commitment: { history: { totalCount: 5, nodes: [restored, retracted, judged, corrected, created] } },
    });
  });

  it("names the change set behind every change: by whom, when and why", async () => {
    const { commitment } = await ask(`{ commitment(slug: "the-code") { history(last: 1) { nodes {
      recordType recordId appliedAt changeSet { revision appliedAt summary contributor { name } } record { __typename id }
    } } } }`);
    const { appliedAt } = (await ask("{ revision(atRevision: 2) { appliedAt } }")).revision;
    expect(commitment.history.nodes).toEqual([
      {
        recordType: "COMMITMENT",
        recordId: code,
        appliedAt,
        changeSet: { revision: 2, appliedAt, summary: "A test.", contributor: { name: "A tester" } },
        record: { __typename: "Commitment", id: code },
      },
    ]);
  });

  it("goes as far as the revision that is read, also of what is gone by then", async () => {
    const { created, corrected, judged, retracted } = story();
    const at = async (atRevision: number) => {
      const read = `query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) {
        __typename ... on Tracked { history { totalCount ${told} } } } }`;
      const { node } = await ask(read, { id: code, at: atRevision });
      expect(node?.history.totalCount).toBe(node?.history.nodes.length);
      return node && [node.__typename, node.history.nodes];
    };
    expect(await at(1)).toBeNull();
    expect(await at(2)).toEqual(["Commitment", [created]]);
    expect(await at(3)).toEqual(["Commitment", [corrected, created]]);
    expect(await at(5)).toEqual(["Commitment", [judged, corrected, created]]);
    expect(await at(6)).toEqual(["Tombstone", [retracted, judged, corrected, created]]);
  });

  it("is read in pages", async () => {
    const page = async (args: string) =>
      (
        await ask(
          `{ commitment(slug: "the-code") { history(${args}) { nodes { revision } pageInfo { hasNextPage endCursor } } } }`,
        )
      ).commitment.history;
    const first = await page("first: 2");
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    const third = await page(`first: 2, after: "${second.pageInfo.endCursor}"`);
    expect([first, second, third].map(({ nodes }) => nodes)).toEqual([
      [{ revision: 7 }, { revision: 6 }],
      [{ revision: 4 }, { revision: 3 }],
      [{ revision: 2 }],
    ]);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  });

  it("of one that was only proven further tells of the version, though no field of it has changed", async () => {
    await recorder.apply(make.correction("Meeting", { meeting: "$elsewhere", evidence: [make.evidence()] }));
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Meeting { history(first: 1) { ${told} } } } }`,
      {
        id: recorder.id("elsewhere"),
      },
    );
    expect(node.history.nodes).toEqual([{ change: "CORRECTED", version: 2, revision: 8, changes: [] }]);
  });
});

describe("what was true then, against what was said then", () => {
  const { server, recorder } = onEmptyRecord();

  beforeAll(async () => {
    await recorder.apply(
      make.person({ as: "minister", slug: "the-minister" }),
      make.governmentBody({ as: "ministry" }),
      make.role({ as: "first", person: "$minister", organisation: "$ministry", title: "Mayor", to: "2014-04-01" }),
      make.commitment({ as: "code", slug: "the-code", madeOn: "2015-02-20" }),
      make.party({ as: "share", commitment: "$code", actor: "$ministry" }),
      make.assessment({ commitment: "$code", party: "$share", date: "2015-05-01", status: "BROKEN" }),
      make.assessment({ as: "begun", commitment: "$code", date: "2015-06-01", status: "IN_PROGRESS" }),
    );
    await recorder.apply(
      make.role({ as: "second", person: "$minister", organisation: "$ministry", from: "2014-04-02" }),
      make.assessment({ as: "kept", commitment: "$code", date: "2016", status: "KEPT", fulfilledOn: "2016" }),
    );
    await recorder.apply(
      make.assessment({ as: "stalled", commitment: "$code", date: "2015-09-01", status: "STALLED" }),
      make.assessment({ commitment: "$code", party: "$share", date: "2015-10-01", status: "STALLED" }),
      make.retraction("Role", { role: "$first" }),
    );
  });

  const ask = (query: string, variables: Record<string, unknown>) => dataOf(server, query, variables);

  it.each([
    // known at revision, status at last, in May, June, October 2015, in the middle and at the end of 2016
    [2, "IN_PROGRESS", ["NOT_RATED", "IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS"]],
    [3, "KEPT", ["NOT_RATED", "IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS", "KEPT"]],
    [4, "KEPT", ["NOT_RATED", "IN_PROGRESS", "STALLED", "STALLED", "KEPT"]],
  ])("by what is known at revision %i, a commitment is %s, and was %p", async (at, status, then) => {
    const read = await ask(
      `query ($at: Int!, $june: Date!) { commitment(slug: "the-code", atRevision: $at) {
         status
         may: status(validAt: "2015-05-31") june: status(validAt: $june) october: status(validAt: "2015-10-01")
         summer: status(validAt: "2016-07-01") december: status(validAt: "2016-12-31")
       } }`,
      { at, june: "2015-06-01" },
    );
    const [may, june, october, summer, december] = then;
    expect(read).toEqual({ commitment: { status, may, june, october, summer, december } });
  });

  it.each([
    // known at revision, status of the share at last, in April and June 2015
    [2, "BROKEN", [null, "BROKEN"]],
    [3, "BROKEN", [null, "BROKEN"]],
    [4, "STALLED", [null, "BROKEN"]],
  ])("by what is known at revision %i, the share of a party is %s, and was %p", async (at, status, [april, june]) => {
    const read = await ask(
      `query ($at: Int!) { commitment(slug: "the-code", atRevision: $at) { parties {
         status april: status(validAt: "2015-04-30") june: status(validAt: "2015-06-30")
       } } }`,
      { at },
    );
    expect(read).toEqual({ commitment: { parties: [{ status, april, june }] } });
  });

  it.each([
    [2, ["Mayor"], []],
    [3, ["Mayor"], ["Minister"]],
    [4, [], ["Minister"]],
  ])(
    "by what is known at revision %i, somebody held the offices %p at first, and %p later",
    async (at, first, later) => {
      const read = await ask(
        `query ($at: Int!, $on: Date!) { actor(slug: "the-minister", atRevision: $at) { ... on Person {
         first: roles(validAt: $on) { title } later: roles(validAt: "2015-01-01") { title } same: roles(at: $on) { title }
       } } }`,
        { at, on: "2014-03-01" },
      );
      const titles = (names: string[]) => names.map((title) => ({ title }));
      expect(read).toEqual({ actor: { first: titles(first), later: titles(later), same: titles(first) } });
    },
  );
});
