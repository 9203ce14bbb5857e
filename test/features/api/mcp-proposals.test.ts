import type { Client } from "@modelcontextprotocol/client";
import { beforeTests } from "../../support/before-tests";
import { answerOf, connected, refusalOf } from "../../support/mcp";
import { dataOf, onServer, signedIn } from "../../support/server";

const article = {
  as: "gazette",
  url: "https://gazette.example/2021/07/14",
  title: "ሚኒስቴሩ እና ኩባንያው ተገናኙ",
  publisher: "አዲስ ጋዜጣ",
  language: "am",
  text:
    "ሚኒስቴሩ እና ኩባንያው ሐምሌ ሰባት ቀን በአዲስ አበባ ተገናኝተው ስለ ልጆች ደህንነት ተነጋገሩ። ኩባንያው ምንም ቃል አልገባም። " +
    "ሚኒስትሩ ከስብሰባው በኋላ ለጋዜጠኞች እንደተናገሩት ሁለተኛ ስብሰባ በመስከረም ወር ይካሄዳል። የኩባንያው ተወካይ ግን ስለዚህ ጉዳይ አስተያየት ለመስጠት አልፈለጉም።",
};

const meetingWith = (quote: string) => ({
  recordMeeting: {
    as: "talks",
    title: "ስለ ልጆች ደህንነት ንግግር",
    date: "2021-07-14",
    status: "HELD",
    participations: [{ actor: "$ministry", role: "HOST", attendance: "ATTENDED" }],
    evidence: [{ source: "$gazette", quote, stance: "SUPPORTS", role: "ORIGIN" }],
  },
});

const proposal = (quote: string, more: object = {}) => ({
  summary: "The gazette reports a meeting.",
  operations: [
    { recordSourceArticle: article },
    { recordGovernmentBody: { as: "ministry", name: "የኢኖቬሽን ሚኒስቴር", jurisdiction: "ET" } },
    meetingWith(quote),
  ],
  ...more,
});

const inTheText = "ሚኒስቴሩ እና ኩባንያው ሐምሌ ሰባት ቀን";
/** It begins as the text does. */
const nowhere = "ሚኒስቴሩ እና ኩባንያው ሐምሌ ሰባት ቀን ቃል ተለዋወጡ";

const waiting = "{ changeSets(status: [PROPOSED]) { nodes { summary operations { nodes { name } } } } }";

describe("proposing records with a tool", () => {
  const server = onServer("empty");
  const author = signedIn(server);
  const reviewer = signedIn(server, { role: "REVIEWER" });
  const client = beforeTests<Client>(() => connected(server, author.token));

  const waits = async () => (await dataOf(reviewer, waiting)).changeSets.nodes;

  it("says in its schema what an operation takes, as the API does, and offers nothing that takes away", async () => {
    const { tools } = await client.listTools();
    const tool = tools.find(({ name }) => name === "propose_records");
    const defs = tool?.inputSchema["$defs"] as Record<
      string,
      { properties: Record<string, unknown>; required?: string[] }
    >;
    expect(defs["EvidenceInput"]?.required).toEqual(["source", "quote", "stance", "role"]);
    expect(defs["Formality"]).toMatchObject({ type: "string", enum: expect.arrayContaining(["PROPOSED", "IN_LAW"]) });
    const operations = Object.keys(defs["OperationInput"]?.properties ?? {});
    expect(operations).toEqual(expect.arrayContaining(["recordMeeting", "recordSourceArticle", "attachEvidence"]));
    expect(operations.filter((name) => !/^(record|attach)/.test(name))).toEqual([]);
    expect(tool?.annotations).toEqual({
      readOnlyHint: false,
      destructiveHint: false,
      idempotentHint: false,
      openWorldHint: false,
    });
  });

  it("refuses a quote that is not in its source by its field, with the nearest passage, and stores nothing", async () => {
    const told = await refusalOf(client, "propose_records", proposal(nowhere));
    expect(told).toContain("QUOTE_NOT_FOUND: operations.2.recordMeeting.evidence.0.quote: ");
    expect(told).toContain(`Nearest passage: "${inTheText}"`);
    expect(await waits()).toEqual([]);
    expect(await dataOf(reviewer, "{ sourceArticles { totalCount } revision { number } }")).toEqual({
      sourceArticles: { totalCount: 0 },
      revision: null,
    });
  });

  it("tries without storing if it is asked to", async () => {
    const { answer, cautions } = await answerOf(client, "propose_records", proposal(inTheText, { dryRun: true }));
    expect(answer.submitChangeSet).toMatchObject({ changeSet: null, created: 3 });
    expect(cautions).toEqual(["Nothing was stored: it was a dry run, or all of it is recorded already."]);
    expect(await waits()).toEqual([]);
  });

  it.each([
    [{ retractMeeting: { id: "meeting_x" } }, "operations.0.retractMeeting: this tool only adds"],
    [{ recordMeeting: { title: "x" } }, "operations[0].recordMeeting"],
    [{ recordMeetings: {} }, "operations.0.recordMeetings: this tool only adds"],
    ["recordMeeting", "operations[0]"],
  ])("refuses what is no proposal by its place: %j", async (operation, told) => {
    expect(await refusalOf(client, "propose_records", { summary: "x", operations: [operation] })).toContain(told);
  });

  it("refuses arguments that are only for imports", async () => {
    const told = await refusalOf(client, "propose_records", proposal(inTheText, { onInvalid: "SKIP" }));
    expect(told).toContain("onInvalid: propose_records has no such argument");
  });

  it("sends what holds for review, where somebody else finds it and applies it", async () => {
    const { answer, cautions, citations } = await answerOf(client, "propose_records", proposal(inTheText));
    const { changeSet, records } = answer.submitChangeSet;
    expect(changeSet).toMatchObject({ status: "PROPOSED", revision: null });
    expect(cautions[0]).toContain("It waits for a review");
    expect(records.nodes).toHaveLength(3);
    // Nobody can see the records yet; the source has an address of its own.
    expect(citations).toMatchObject([{ kind: "SourceArticle", url: article.url, publisher: article.publisher }]);

    expect(await waits()).toMatchObject([
      {
        summary: "The gazette reports a meeting.",
        operations: {
          nodes: [{ name: "recordSourceArticle" }, { name: "recordGovernmentBody" }, { name: "recordMeeting" }],
        },
      },
    ]);
    const again = await answerOf(client, "propose_records", proposal(inTheText));
    expect(again.answer.submitChangeSet).toMatchObject({ submittedBefore: true, changeSet: { id: changeSet.id } });
    expect(await waits()).toHaveLength(1);

    const reviewing = await dataOf(
      reviewer,
      `mutation ($id: ID!) { reviewChangeSet(input: { changeSet: $id, decision: APPLY, reason: "It says so.", expectedVersion: 1 }) { errors { message } } }`,
      { id: changeSet.id },
    );
    expect(reviewing.reviewChangeSet.errors).toEqual([]);
    const found = await answerOf(client, "search", { query: "ልጆች" });
    expect(found.citations[0]).toMatchObject({ kind: "Meeting", name: "ስለ ልጆች ደህንነት ንግግር" });
    expect((await fetch(found.citations[0]?.url ?? "")).status).toBe(200);
  });

  it("is for those with a token: others are told how to come by one, and no other tool needs it", async () => {
    const stranger = await connected(server);
    expect(await refusalOf(stranger, "propose_records", proposal(inTheText))).toMatch(
      /^UNAUTHENTICATED: .*Authorization: Bearer ft_/,
    );
    const { tools } = await stranger.listTools();
    const tool = tools.find(({ name }) => name === "propose_records");
    expect(tool?.description).toContain("It needs a token");
    expect((await answerOf(stranger, "topics")).answer.topics).toBeDefined();
  });

  it("takes no token that is not good, and does not answer as if there were none", async () => {
    await expect(connected(server, "ft_nobody")).rejects.toThrow();
  });
});
