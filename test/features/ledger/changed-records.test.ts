import { propose, submit, type WrittenOperation } from "../../support/contribute";
import * as a from "../../support/factories";
import { startTestServer, type SignedIn, type TestServer } from "../../support/server";

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
  let server: TestServer;
  let [editor, contributor]: SignedIn[] = [];
  beforeAll(async () => {
    server = await startTestServer("empty");
    editor = await server.signIn({ role: "REVIEWER" });
    contributor = await server.signIn();
  });
  afterAll(() => server.stop());

  const rehearsed = (after: string | null) =>
    submit(
      contributor as SignedIn,
      register,
      { dryRun: true },
      `records(first: 100${after ? `, after: "${after}"` : ""}) ${page} errors { message }`,
    );

  it("of a dry run, of what waits, and of what is applied", async () => {
    expect(await read(async (after) => (await rehearsed(after)).records as Page)).toEqual(names);

    const { id } = await propose(contributor as SignedIn, register);
    const preview = `query ($id: ID!, $after: String) { changeSet(id: $id) { preview(first: 100, after: $after) ${page} } }`;
    const waiting = async (after: string | null): Promise<Page> =>
      (await (editor as SignedIn).ask(preview, { id, after })).data.changeSet.preview as Page;
    expect(await read(waiting)).toEqual(names);

    const applied = await submit(editor as SignedIn, register, {}, `records(last: 2) ${page} errors { message }`);
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
    const coming = submit(contributor as SignedIn, another, { dryRun: true }, selection);
    await expect(coming).rejects.toThrow(/^BAD_USER_INPUT: .*first/);
  });
});
