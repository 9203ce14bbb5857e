import { publicSchema } from "../../../src/graphql/schema";
import { recordNamed } from "../../../src/projection/declare/record-type";
import {
  connectionsOf,
  declaredVariables,
  pageVariables,
  requiredArguments,
  type ConnectionField,
} from "../../support/connections";
import { fillUp } from "../../support/full-lists";
import { onServer, type SignedIn } from "../../support/server";
import { tellAbout } from "../../support/webhooks";

interface Page {
  edges: { cursor: string; node: unknown }[];
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

interface PageArguments {
  first?: number;
  last?: number;
  after?: string | undefined;
  before?: string | undefined;
  orderBy?: Order | undefined;
}

interface Order {
  field: string;
  direction: "ASC" | "DESC";
}

/**
 * What is redacted, redaction.test.ts lists; what a change set makes or changes, changed-records.test.ts; what it leaves out,
 * on-invalid.test.ts; what a batch of an import rejects, batches.test.ts; pairs of possible duplicates and what was judged of them,
 * duplicate-candidates.test.ts and duplicate-judgements.test.ts; what a subscription tells of, subscriptions.test.ts. A person has no offices.
 */
const elsewhere = [
  "Person.offices",
  "Query.duplicateCandidates",
  "DuplicateCandidate.judgements",
  "Query.redactions",
  "ChangeSet.preview",
  "SubmitChangeSetPayload.records",
  "SubmitChangeSetPayload.refused",
  "AmendChangeSetPayload.refused",
  "ImportBatchPayload.rejects",
  "ChangedRevision.changes",
];
// History and translations are the same lists on every type of record, so one stands for all.
const onEveryRecord = ["history", "translations"];
const connections = connectionsOf(publicSchema()).filter(
  ({ owner, field, title }) =>
    (!onEveryRecord.includes(field.name) || ["Commitment", "Query"].includes(owner.name)) && !elsewhere.includes(title),
);
const nobody = "0197f3b2-0000-7000-8000-000000000000";

describe("every list of the schema", () => {
  const server = onServer();
  // Some lists are shown to admins only.
  let admin: SignedIn;

  beforeAll(async () => {
    await fillUp(server.database);
    for (const name of ["Ada", "Ada", "Ada", "Bea", "Cleo"]) admin = await server.signIn({ name, role: "ADMIN" });
    await tellAbout(server.database.app, admin);
  });

  /** Asks for pages of one list, several at once under aliases. */
  async function pages(list: ConnectionField, ...args: string[]): Promise<Page[]> {
    const selected = args.map((each, index) => `p${index}: ${call(list, each)}`).join("\n");
    const id = await fullest(list);
    const query =
      id === null ? `{ ${selected} }` : `{ owner: node(id: "${id}") { ... on ${list.owner.name} { ${selected} } } }`;
    const { data, errors } = await admin.ask(query);
    expect(errors).toBeUndefined();
    return args.map((_, index) => (id === null ? data : data.owner)[`p${index}`]);
  }

  /** Asks for one page, with everything in variables: one document serves all pages. */
  async function page(list: ConnectionField, args: PageArguments): Promise<Page> {
    const id = await fullest(list);
    const selected = call(list, pageVariables(list));
    const query = `query (${declaredVariables(list)}) ${
      id === null ? `{ ${selected} }` : `{ owner: node(id: "${id}") { ... on ${list.owner.name} { ${selected} } } }`
    }`;
    const { data, errors } = await admin.ask(query, { ...args });
    expect(errors).toBeUndefined();
    return (id === null ? data : data.owner)[list.field.name];
  }

  const owners = new Map<string, string | null>();

  /** The record that has most of what the list holds; null for entry fields. */
  async function fullest(list: ConnectionField): Promise<string | null> {
    if (list.owner.name === "Query") return null;
    const known = owners.get(list.title);
    if (known !== undefined) return known;
    // What is gone is found in history.
    const { kind = "methodology", variant } = recordNamed(list.owner.name) ?? {};
    const table = list.owner.name === "Tombstone" ? `history.${kind}` : kind;
    const found = await server.database.app.query(
      `select distinct '${kind}_' || id as id from ${table} ${variant ? `where kind = '${variant}'` : ""} order by id desc limit 100`,
    );
    const args = requiredArguments(list);
    const size = `${list.field.name}${args && `(${args})`} { totalCount }`;
    const { data } = await admin.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${list.owner.name} { id ${size} } } }`,
      { ids: found.map(({ id }: { id: string }) => id) },
    );
    const sizes = data.nodes as ({ id: string } & Record<string, { totalCount: number }>)[];
    sizes.sort((a, b) => (b[list.field.name]?.totalCount ?? 0) - (a[list.field.name]?.totalCount ?? 0));
    const id = sizes.find((each) => (each[list.field.name]?.totalCount ?? 0) <= 100)?.id ?? null;
    owners.set(list.title, id);
    return id;
  }

  it("is found by looking at the schema", () => {
    expect(connections.length).toBeGreaterThan(25);
  });

  describe.each(connections.map((list) => [list.title, list] as const))("%s", (_, list) => {
    const orders = list.orders.flatMap((field): [string, Order][] => [
      [`${field} upwards`, { field, direction: "ASC" }],
      [`${field} downwards`, { field, direction: "DESC" }],
    ]);
    const ordered: [string, Order | undefined][] = orders.length > 0 ? orders : [["its own order", undefined]];

    it("has something to page through", async () => {
      expect((await page(list, { first: 100 })).totalCount).toBeGreaterThanOrEqual(3);
    });

    it.each(ordered)("is whole on one page: by %s", async (_by, orderBy) => {
      const whole = await page(list, { first: 100, orderBy });
      const cursors = whole.edges.map(({ cursor }) => cursor);
      expect(whole.totalCount).toBe(whole.edges.length);
      expect(whole.nodes).toEqual(whole.edges.map(({ node }) => node));
      expect(new Set(cursors).size).toBe(cursors.length);
      expect(new Set(whole.nodes.map((node) => JSON.stringify(node))).size).toBe(cursors.length);
      expect(whole.pageInfo).toEqual({
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: cursors[0],
        endCursor: cursors.at(-1),
      });
    });

    it.each(ordered)("gives the same page by page, forwards: by %s", async (_by, orderBy) => {
      const whole = await page(list, { first: 100, orderBy });
      const seen: Page["edges"] = [];
      for (let more = true; more;) {
        const after = seen.at(-1)?.cursor;
        const next = await page(list, { first: sizeFor(whole), after, orderBy });
        seen.push(...next.edges);
        expect(next.nodes).toEqual(next.edges.map(({ node }) => node));
        expect(next.totalCount).toBe(whole.totalCount);
        expect(next.pageInfo).toEqual({
          hasNextPage: seen.length < whole.edges.length,
          hasPreviousPage: after !== undefined,
          startCursor: next.edges[0]?.cursor,
          endCursor: next.edges.at(-1)?.cursor,
        });
        more = next.pageInfo.hasNextPage;
      }
      expect(seen).toEqual(whole.edges);
    });

    it.each(ordered)("gives the same page by page, backwards: by %s", async (_by, orderBy) => {
      const whole = await page(list, { first: 100, orderBy });
      const seen: Page["edges"] = [];
      for (let more = true; more;) {
        const before = seen[0]?.cursor;
        const next = await page(list, { last: sizeFor(whole), before, orderBy });
        seen.unshift(...next.edges);
        expect(next.nodes).toEqual(next.edges.map(({ node }) => node));
        expect(next.totalCount).toBe(whole.totalCount);
        expect(next.pageInfo).toEqual({
          hasNextPage: before !== undefined,
          hasPreviousPage: seen.length < whole.edges.length,
          startCursor: next.edges[0]?.cursor,
          endCursor: next.edges.at(-1)?.cursor,
        });
        more = next.pageInfo.hasPreviousPage;
      }
      expect(seen).toEqual(whole.edges);
    });

    it("runs the other way round where the direction does", async () => {
      for (const field of list.orders) {
        const up = await page(list, { first: 100, orderBy: { field, direction: "ASC" } });
        const down = await page(list, { first: 100, orderBy: { field, direction: "DESC" } });
        expect(down.edges).toEqual(up.edges.toReversed());
      }
    });

    it("gives what lies between two cursors, from either end", async () => {
      const { edges } = await page(list, { first: 100 });
      const between = { after: edges[0]?.cursor, before: edges.at(-1)?.cursor };
      expect((await page(list, { first: 100, ...between })).edges).toEqual(edges.slice(1, -1));
      expect((await page(list, { first: 1, ...between })).edges).toEqual(edges.slice(1, 2));
      expect((await page(list, { last: 1, ...between })).edges).toEqual(edges.slice(-2, -1));
    });

    it("answers several times in one query, each under its own alias and arguments", async () => {
      const { edges } = await page(list, { first: 100 });
      const [first, last, second] = await pages(list, "first: 1", "last: 1", `first: 1 after: "${edges[0]?.cursor}"`);
      expect([first?.edges, last?.edges, second?.edges]).toEqual([
        edges.slice(0, 1),
        edges.slice(-1),
        edges.slice(1, 2),
      ]);
    });

    it("ends with an empty page", async () => {
      const { edges } = await page(list, { first: 100 });
      expect(await page(list, { first: 5, after: edges.at(-1)?.cursor })).toEqual({
        edges: [],
        nodes: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
        totalCount: edges.length,
      });
    });

    it.each([
      ["a cursor of another order", Buffer.from(`["ANOTHER","x","${nobody}"]`).toString("base64url")],
      ["what is no cursor", "nonsense"],
      ["an empty cursor", ""],
    ])("refuses %s", async (_what, cursor) => {
      const id = await fullest(list);
      const asked = call(list, `first: 1 after: "${cursor}"`);
      const { errors } = await admin.ask(
        id === null ? `{ ${asked} }` : `{ node(id: "${id}") { ... on ${list.owner.name} { ${asked} } } }`,
      );
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: "BAD_USER_INPUT", argument: `${list.field.name}.after` },
      ]);
    });
  });
});

const sizeFor = ({ edges }: Page): number => (edges.length < 8 ? 1 : Math.ceil(edges.length / 5));

const call = (list: ConnectionField, args: string): string =>
  `${list.field.name}(${requiredArguments(list)} ${args}) {
    edges { cursor node ${list.node} } nodes ${list.node} totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
