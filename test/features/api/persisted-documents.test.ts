import { createHash } from "node:crypto";
import { got, posted, twice } from "../../support/asked.twice";
import { onServer } from "../../support/server";

describe("a document that is named by its id", () => {
  const server = onServer();
  const query = "query Of($slug: String!) { commitment(slug: $slug) { title } }";
  const idOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
  const documentId = idOf(query);
  const variables = { slug: "code-of-good-conduct" };

  it("is not known before it was sent", async () => {
    const { errors, data } = JSON.parse(await posted(server, { documentId, variables }));
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: "documentId: is of no document that is known here: send the document beside it, in `query`",
        extensions: { code: "BAD_USER_INPUT", argument: "documentId" },
      },
    ]);
  });

  it("is known once it was sent beside its id, in the body and in the address", async () => {
    const named = { documentId, variables };
    const [first, again] = await twice((time) => posted(server, time === 0 ? { ...named, query } : named));
    expect(JSON.parse(first).data.commitment.title).toEqual(expect.any(String));
    expect(again).toBe(first);
    const { status, text, headers } = await got(server, { documentId, variables: JSON.stringify(variables) });
    expect([status, JSON.parse(text).data]).toEqual([200, JSON.parse(first).data]);
    expect(headers.get("etag")).toEqual(expect.any(String));
  });

  it("is known as well if its answer was kept before, from those who sent it without an id", async () => {
    const other = 'query Other { commitment(slug: "code-of-good-conduct") { slug } }';
    for (let times = 0; times < 4; times++) await posted(server, { query: other });
    expect(await posted(server, { documentId: idOf(other), query: other })).toContain("code-of-good-conduct");
    expect(await posted(server, { documentId: idOf(other) })).toContain("code-of-good-conduct");
  });

  it.each([
    ["a wrong digest", { documentId: idOf("{ __typename }"), query }, "is not that of the document in `query`"],
    ["another form", { documentId: "md5:abc", query }, "is not the id of a document"],
    ["no text", { documentId: 7, query }, "is not the id of a document"],
  ])("is refused with %s", async (_, asked, problem) => {
    expect(await posted(server, { ...asked, variables })).toContain(problem);
  });

  it("is known from the start if it is a worked example", async () => {
    const [example] = server.app.playgroundExamples;
    const asked = { documentId: idOf(String(example?.query)), variables: JSON.parse(example?.variables ?? "{}") };
    expect(JSON.parse(await posted(server, asked)).data).toEqual(expect.any(Object));
  });

  it("does not let a mutation in by GET", async () => {
    const mutation = `mutation { retractTopic(input: { topic: "topic_x", expectedVersion: 1, reason: "x" }) { errors { code } } }`;
    const asked = { documentId: idOf(mutation), query: mutation };
    expect((await got(server, asked)).status).toBe(405);
  });
});
