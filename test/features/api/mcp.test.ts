import type { Client, Tool } from "@modelcontextprotocol/client";
import { beforeTests } from "../../support/before-tests";
import { valuesOf, workedQueries, workedSubscriptions } from "../../support/examples";
import { answerOf, connected, exampleArguments, refusalOf, textOf, type Cited } from "../../support/mcp";
import { dataOf, onServer } from "../../support/server";

/** The data without the numbers of citations. */
const uncited = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === "citation" ? undefined : value)));

/** What every tool that reads answers to its example. */
async function answersOf(client: Client): Promise<Cited[]> {
  const { tools } = await client.listTools();
  const answers: Cited[] = [];
  for (const tool of tools.filter(({ annotations }) => annotations?.readOnlyHint))
    answers.push(await answerOf(client, tool.name, exampleArguments(tool)));
  return answers;
}

// The pages that are cited are bundled first.
jest.setTimeout(120_000);

describe.each(["auto", "legacy"] as const)("the worked examples as tools (%s)", (era) => {
  const server = onServer();
  const client = beforeTests<Client>(() => connected(server, undefined, era));
  let tools: Tool[];
  beforeAll(async () => {
    ({ tools } = await client.listTools());
  });

  it("are all there, each with what it does, what it takes and what it answers", () => {
    expect(workedSubscriptions).not.toEqual([]);
    // A call is answered once, so what waits for events is no tool; proposing is one.
    expect(tools).toHaveLength(workedQueries.length + 1);
    for (const { description = "", inputSchema, outputSchema, annotations } of tools) {
      expect(description.length).toBeGreaterThan(40);
      expect(inputSchema.type).toBe("object");
      expect(outputSchema?.["type"]).toBe("object");
      expect(annotations?.destructiveHint).toBe(false);
    }
    const trace = tools.find(({ name }) => name === "trace_a_commitment");
    expect(trace?.inputSchema).toMatchObject({ required: ["slug"], additionalProperties: false });
    expect(trace?.inputSchema.properties).toMatchObject({
      slug: { type: "string", examples: ["code-of-good-conduct"] },
      atRevision: { type: "integer" },
    });
  });

  it("answer as the API does, in the form that they list, and with the revision", async () => {
    const { revision } = await dataOf(server, "{ revision { number hash } }");
    const made = await answersOf(client);
    expect(made).toHaveLength(workedQueries.length);
    for (const [place, example] of workedQueries.entries()) {
      const { answer, revision: read } = made[place] ?? {};
      expect(uncited(answer)).toEqual(await dataOf(server, example.query, valuesOf(example)));
      expect(read).toMatchObject({ ...revision, url: `${server.url}/en?rev=10` });
    }
  });
});

describe("an answer of a tool", () => {
  const server = onServer();
  const client = beforeTests<Client>(() => connected(server));

  it("names its citations in its records, and says which sources quotes are from", async () => {
    const { answer, citations } = await answerOf(client, "trace_a_commitment", { slug: "code-of-good-conduct" });
    const google = answer.commitment.parties[0].actor;
    expect(citations[google.citation - 1]).toEqual({
      number: google.citation,
      kind: "TechCompany",
      name: "Google",
      url: `${server.url}/en/actors/google?rev=10`,
    });
    for (const { sourceArticle } of answer.commitment.evidence.nodes)
      expect(citations[sourceArticle.citation - 1]).toMatchObject({
        kind: "SourceArticle",
        publisher: sourceArticle.publisher,
        url: sourceArticle.url,
      });
    expect(citations[answer.commitment.citation - 1]?.verdict).toBe(
      "No record that it was agreed. Searched on 22 November 2026.",
    );
  });

  it("cites every record that has a page by the page at that revision, and it is there", async () => {
    const cited = (await answersOf(client)).flatMap(({ citations }) => citations);
    const pages = new Map<string, Set<string>>();
    for (const { kind, url } of cited.filter((each) => each.kind !== "SourceArticle"))
      pages.set(kind, (pages.get(kind) ?? new Set()).add(url));
    const kinds = ["Association", "Commitment", "GovernmentBody", "Meeting", "Person", "TechCompany", "Topic"];
    expect([...pages.keys()].sort()).toEqual(kinds);
    for (const urls of pages.values())
      for (const url of [...urls].slice(0, 3)) {
        expect(url).toMatch(/[?&]rev=10$/);
        expect([url, (await fetch(url)).status]).toEqual([url, 200]);
      }
  });

  it("gives quotes the source that they were selected without", async () => {
    const { answer, citations } = await answerOf(client, "who_held_an_office");
    const [role] = answer.roles.nodes;
    expect(citations[role.evidence.nodes[0].citation - 1]).toMatchObject({ kind: "SourceArticle" });
  });

  it("can be read without its data: what it rests on, and what it does not say", async () => {
    const text = textOf(
      await client.callTool({ name: "trace_a_commitment", arguments: { slug: "code-of-good-conduct" } }),
    );
    expect(text).toContain("Revision 10 of the record");
    expect(text).toContain("Asked is not promised.");
    expect(text).toContain("A checked quote is not a checked fact.");
    expect(text).toContain("That nobody looked does not mean that nothing was done");
    expect(text).toContain(`<${server.url}/en/commitments/code-of-good-conduct?rev=10>`);
  });

  it("is the same for ever with the revision at which it was read", async () => {
    const early = await answerOf(client, "trace_a_commitment", { slug: "code-of-good-conduct", atRevision: 3 });
    expect(early.revision?.number).toBe(3);
    expect(early.citations[0]?.url).toBe(`${server.url}/en/commitments/code-of-good-conduct?rev=3`);
    const now = await answerOf(client, "trace_a_commitment", { slug: "code-of-good-conduct" });
    expect(now.answer.commitment.evidence.nodes.length).toBeGreaterThan(early.answer.commitment.evidence.nodes.length);
  });

  it("says beside what it finds that asked is not promised", async () => {
    const { answer, cautions } = await answerOf(client, "search", { query: "code of conduct French minister Google" });
    expect(answer.search.nodes).toMatchObject([{ slug: "code-of-good-conduct", formality: "PROPOSED" }]);
    expect(cautions[0]).toMatch(/^Asked is not promised\./);
  });

  it("is of the latest revision if the question itself names another", async () => {
    const args = { slug: "code-of-good-conduct", revision: 3 };
    const { answer, revision } = await answerOf(client, "as_it_stood", args);
    expect([answer.then.number, revision?.number]).toEqual([3, 10]);
    expect(await refusalOf(client, "as_it_stood", { ...args, atRevision: 5 })).toContain("no such argument");
  });

  it("says of what is not on record that it is not", async () => {
    const { answer, cautions } = await answerOf(client, "trace_a_commitment", { slug: "nobody-asked-for-this" });
    expect(answer).toEqual({ commitment: null });
    expect(cautions[0]).toBe(
      "`commitment` is null: nothing on record has this name at this revision. `search` finds names.",
    );
  });

  it.each([
    ["trace_a_commitment", {}, /\$slug/],
    ["trace_a_commitment", { slg: "x" }, /slg: trace_a_commitment has no such argument; there are slug, atRevision/],
    ["trace_a_commitment", { slug: "x", atRevision: 99 }, /atRevision: revision 99 does not exist yet/],
    ["overdue_commitments", { first: 1000 }, /first: must be from 1 to 100, not 1000/],
    ["overdue_commitments", { first: "many" }, /\$first/],
    ["who_met_whom", { after: "2015-02-30" }, /\$after/],
  ])("refuses wrong arguments by their names: %s %j", async (name, args, told) => {
    expect(await refusalOf(client, name, args)).toMatch(told);
  });

  it("comes from a tool that exists", async () => {
    await expect(client.callTool({ name: "retract_everything" })).rejects.toThrow(
      "there is no tool retract_everything",
    );
  });

  it("leads on to the schema of the API", async () => {
    const { resources } = await client.listResources();
    const [schema] = resources;
    const { contents } = await client.readResource({ uri: schema?.uri ?? "" });
    const served = await (await fetch(`${server.url}/schema.graphql`)).text();
    expect(contents).toMatchObject([{ text: served }]);
    await expect(client.readResource({ uri: "file:///etc/passwd" })).rejects.toThrow("uri");
  });
});
