import { onEmptyRecord } from "../../support/empty-record";
import { accepted, apply, propose, submit, type WrittenOperation } from "../../support/contribute";
import * as a from "../../support/factories";
import { recordRumour } from "../../support/rumour";
import { dataOf, signedIn, type SignedIn } from "../../support/server";

const { server, recorder } = onEmptyRecord();
const author = signedIn(server, { name: "Grace" });
const reviewer = signedIn(server, { name: "Ada", role: "REVIEWER" });

beforeAll(async () => {
  await recordRumour(recorder);
});

/** Cities of a register, which come as one change set. */
const names = Array.from({ length: 250 }, (_, n) => `Préfecture n° ${n + 1}`);
const register: WrittenOperation[] = names.map((name, n) => ({
  recordGovernmentBody: a.governmentBody({ name, slug: `prefecture-${n + 1}` }).input,
}));

interface Page {
  totalCount: number;
  nodes: { name: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const page = "{ totalCount nodes { ... on Actor { name } } pageInfo { hasNextPage endCursor } }";

/** The names on all pages, one after the other. */
async function read(pageAfter: (after: string | null) => Promise<Page>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { totalCount, nodes, pageInfo } = await pageAfter(after);
    expect(totalCount).toBe(names.length);
    found.push(...nodes.map(({ name }) => name));
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) return found;
  }
}

describe("all records of a large change set can be read, page by page", () => {
  const rehearsed = (after: string | null) =>
    submit(
      author,
      register,
      { dryRun: true },
      `records(first: 100${after ? `, after: "${after}"` : ""}) ${page} errors { message }`,
    );

  it("of a dry run, of what waits, and of what is applied", async () => {
    expect(await read(async (after) => (await rehearsed(after)).records as Page)).toEqual(names);

    const { id } = await propose(author, register);
    const preview = `query ($id: ID!, $after: String) { changeSet(id: $id) { preview(first: 100, after: $after) ${page} } }`;
    const waiting = async (after: string | null): Promise<Page> =>
      (await reviewer.ask(preview, { id, after })).data.changeSet.preview as Page;
    expect(await read(waiting)).toEqual(names);

    const applied = await submit(reviewer, register, {}, `records(last: 2) ${page} errors { message }`);
    expect(applied).toEqual({
      records: {
        totalCount: 250,
        nodes: [{ name: "Préfecture n° 249" }, { name: "Préfecture n° 250" }],
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      },
      errors: [],
    });
  });

  it("a page that is too large is refused with its name", async () => {
    const another = [{ recordGovernmentBody: a.governmentBody({ name: "Åland", slug: "aland" }).input }];
    const selection = "records(first: 101) { totalCount nodes { __typename } }";
    const coming = submit(author, another, { dryRun: true }, selection);
    await expect(coming).rejects.toThrow(/^BAD_USER_INPUT: .*first/);
  });
});

describe("what a change set has changed", () => {
  const changesOf = async (id: string, who: Pick<SignedIn, "ask"> = reviewer, args = "") => {
    const query = `query ($id: ID!) { changeSet(id: $id) { status changes${args} { totalCount nodes { change revision recordType } } } }`;
    return (await dataOf(who, query, { id })).changeSet;
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
    const { changeSets } = await dataOf(
      server,
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
    const { compare: compared } = await dataOf(
      server,
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
    await recorder.apply(a.correction("Meeting", { meeting: "$paris", expectedVersion: 2, date: "2016" }));
    expect(await compare("paris", 2, 3)).toEqual(before);
  });

  it.each([
    ["a revision that does not exist yet", { to: 9999 }, /^compare\.toRevision: revision 9999 does not exist yet/],
    ["the same on the other side", { from: 9999 }, /^compare\.fromRevision: revision 9999 does not exist yet/],
    [
      "a revision before the first",
      { from: -1 },
      /^compare\.fromRevision: -1 is not a revision: give 1 or more, or 0 for nothing$/,
    ],
    [
      "what has no history",
      { id: "contributor_00000000-0000-4000-8000-000000000001" },
      /^compare\.id: "contributor_[-0-9]+" is not the id of a record whose history is kept$/,
    ],
    ["what is no id", { id: "paris" }, /^compare\.id: "paris" is not the id of a record whose history is kept$/],
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
