import { onEmptyRecord } from "../../support/empty-record";
import { mutate } from "../../support/contribute";
import * as make from "../../support/factories";
import { listenToStatements } from "../../support/statements";
import { dataOf } from "../../support/server";

const id = (value: string, scheme = "nepal-gov") => ({ scheme, value });

/** Nepal's government numbers what it promises; an observatory in Pokhara numbers some of the same things on its own. */
describe("lists by the ids of other registers", () => {
  const { server, recorder } = onEmptyRecord();

  beforeAll(async () => {
    await recorder.apply(
      make.governmentBody({ as: "ministry", name: "सञ्चार मन्त्रालय", identifiers: [id("७")] }),
      make.commitment({
        as: "road",
        title: "सडक",
        identifiers: [id("1"), id("क/१", "pokhara")],
        parties: [{ actor: "$ministry", role: "PLEDGER" }],
        milestones: [{ as: "survey", position: 1, title: "सर्वेक्षण", identifiers: [id("1.1")] }],
      }),
      make.commitment({ as: "bridge", title: "पुल", identifiers: [id("2")] }),
      make.commitment({ as: "school", title: "विद्यालय" }),
      make.meeting({ as: "talk", title: "बैठक", identifiers: [id("1")] }),
      make.followUp({ commitment: "$road", title: "काम सुरु", identifiers: [id("1")] }),
    );
  });

  const titles = async (list: string, args: string): Promise<string[]> => {
    const found = (await dataOf(server, `{ ${list}(${args}) { totalCount nodes { title } } }`))[list];
    expect(found.totalCount).toBe(found.nodes.length);
    return found.nodes.map(({ title }: { title: string }) => title);
  };

  it.each([
    ["commitments", `identifier: { scheme: "nepal-gov", value: "1" }`, ["सडक"]],
    ["commitments", `where: { identifier: { scheme: "pokhara", value: " क/१ " } }`, ["सडक"]],
    ["commitments", `where: { identifier: { scheme: "nepal-gov", value: "9" } }`, []],
    ["commitments", `where: { identifier: { scheme: "nepal-gov", value: "2" }, status: [KEPT] }`, []],
    [
      "commitments",
      `orderBy: { field: TITLE }, where: { or: [{ identifier: { scheme: "nepal-gov", value: "1" } }, { identifier: { scheme: "nepal-gov", value: "2" } }] }`,
      ["पुल", "सडक"],
    ],
    [
      "commitments",
      `orderBy: { field: TITLE }, where: { not: { identifier: { scheme: "pokhara", value: "क/१" } } }`,
      ["पुल", "विद्यालय"],
    ],
    ["meetings", `where: { identifier: { scheme: "nepal-gov", value: "1" } }`, ["बैठक"]],
    ["followUps", `where: { identifier: { scheme: "nepal-gov", value: "1" } }`, ["काम सुरु"]],
    ["actors", `where: { identifier: { scheme: "nepal-gov", value: "७" } }`, ["सञ्चार मन्त्रालय"]],
    ["techCompanies", `where: { identifier: { scheme: "nepal-gov", value: "७" } }`, []],
  ])("%s(%s)", async (list, args, expected) => {
    expect(await titles(list, args)).toEqual(expected);
  });

  it("are read with all that hangs on the records, in one statement, and filter the lists of records and the counts, too", async () => {
    const query = `query ($value: String!) {
      commitments(where: { identifier: { scheme: "nepal-gov", value: $value } }) { nodes { title
        milestones(where: { identifier: { scheme: "nepal-gov", value: "1.1" } }) { nodes { title } } } }
      commitmentStats(groupBy: [STATUS], identifier: { scheme: "nepal-gov", value: $value }) { total } }`;
    const listening = listenToStatements();
    const answer = await dataOf(server, query, { value: "1" }).finally(listening.stop);
    expect(answer).toEqual({
      commitments: { nodes: [{ title: "सडक", milestones: { nodes: [{ title: "सर्वेक्षण" }] } }] },
      commitmentStats: { total: 1 },
    });
    expect(listening.sent.filter((text) => text.includes("commitment"))).toHaveLength(1);
    expect((await dataOf(server, query, { value: "2" })).commitments.nodes).toEqual([
      { title: "पुल", milestones: { nodes: [] } },
    ]);
  });

  it("follow a corrected id, and read the earlier one at its revision", async () => {
    const reviewer = await server.signIn({ name: "माया", role: "REVIEWER" });
    const input = { commitment: recorder.id("bridge"), expectedVersion: 1, identifiers: [id("12")] };
    const { commitment } = await mutate(reviewer, "correctCommitment", input, "commitment { id }");
    expect(commitment.id).toBe(recorder.id("bridge"));
    const by = (value: string, at = "") =>
      titles("commitments", `where: { identifier: { scheme: "nepal-gov", value: "${value}" } } ${at}`);
    expect([await by("2"), await by("12"), await by("2", "atRevision: 2")]).toEqual([[], ["पुल"], ["पुल"]]);
  });

  it("refuse half an id, in the name of its field", async () => {
    const { errors } = await server.ask(
      `{ commitments(where: { identifier: { scheme: "nepal-gov" } }) { totalCount } }`,
    );
    expect(errors?.[0]?.message).toMatch(/value/);
  });
});
