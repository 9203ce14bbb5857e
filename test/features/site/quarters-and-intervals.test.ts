import {
  assessment,
  commitment,
  followUp,
  meeting,
  person,
  role,
  techCompany,
  governmentBody,
} from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

/** A promise that was due in a quarter, kept within an interval; a meeting of two days; an office that ended some time. */
describe("pages with quarters and intervals", () => {
  const server = onServer("empty");

  beforeAll(async () => {
    const records = await startRecorder(server.database.app);
    await records.apply(
      governmentBody({ as: "ministry", name: "Ministry" }),
      person({ as: "ada", name: "Ada", slug: "ada" }),
      techCompany({ as: "company", name: "Company" }),
      role({ person: "$ada", organisation: "$ministry", from: "2014-04", to: "2015-03/2015-05" }),
      commitment({
        as: "quarter",
        slug: "quarter",
        madeOn: "2015-12/2016-02",
        dueOn: "2016-Q2",
        parties: [{ actor: "$company", role: "PLEDGER" }],
      }),
      followUp({ commitment: "$quarter", kind: "SEARCH", date: "2019-11-01/2019-11-05", title: "Searched" }),
      followUp({ commitment: "$quarter", kind: "REPORT", date: "2016-Q4", title: "A report" }),
      assessment({ commitment: "$quarter", date: "2017-Q3", status: "STALLED" }),
      meeting({ slug: "summit", date: "2015-02-19/2015-02-20" }),
    );
  });

  const open = pagesOf(server);

  it("say in English when a promise was made and is due, and what followed", async () => {
    const { texts, text, find } = await open("/en/commitments/quarter");
    expect(texts(".outcome dd:not(.means)").slice(0, 2)).toEqual([
      "December 2015 to February 2016",
      "second quarter of 2016",
    ]);
    expect(texts(".events .when data")).toEqual([
      "December 2015 to February 2016",
      "fourth quarter of 2016",
      "third quarter of 2017",
      "1 November 2019 to 5 November 2019",
    ]);
    expect(find(".events .when data").map((date) => date.getAttribute("value"))[0]).toBe("2015-12/2016-02");
    expect(text(".result")).toContain("Rated in the third quarter of 2017");
  });

  it("say it in French", async () => {
    const { texts, text } = await open("/fr/commitments/quarter");
    expect(texts(".outcome dd:not(.means)").slice(0, 2)).toEqual(["décembre 2015 à février 2016", "2e trimestre 2016"]);
    expect(texts(".events .when data").slice(1)).toEqual([
      "4e trimestre 2016",
      "3e trimestre 2017",
      "1er novembre 2019 au 5 novembre 2019",
    ]);
    expect(text(".result")).toContain("Évaluation au 3e trimestre 2017");
  });

  it("draw them as wide as they are", async () => {
    const { find } = await open("/en/commitments/quarter");
    expect(find(".timeline-chart .uncertain").length).toBe(3);
    expect(find(".timeline-chart .deadline .span").length).toBe(1);
  });

  it("say between which days an office ended, and on which days people met", async () => {
    expect((await open("/en/actors/ada")).text(".offices .when")).toBe(
      "from April 2014, ended between March 2015 and May 2015",
    );
    expect((await open("/fr/actors/ada")).text(".offices .when")).toBe(
      "du avril 2014, fin entre mars 2015 et mai 2015",
    );
    expect((await open("/en/meetings")).text(".meeting-row .when data")).toBe("19 February 2015 to 20 February 2015");
  });

  it.each([
    ["from=2015-Q4", 1],
    ["from=2016-Q1", 0],
    ["until=2016-Q1", 1],
    ["until=2015-Q4", 0],
    ["from=2015-12/2016-01&until=2016-02", 1],
  ])("narrow a list down by %s: what is left is %i", async (query, found) => {
    const { texts, find } = await open(`/en/commitments?${query}`);
    expect(texts(".commitment-rows .title")).toHaveLength(found);
    expect(find("[aria-invalid=true]")).toEqual([]);
  });

  it.each(["2015-Q5", "2016-04/2016-03", "2015-02-30"])("tell the field that %s is no date", async (from) => {
    const { texts } = await open(`/en/commitments?from=${from}`);
    expect(texts(".commitment-rows .title")).toHaveLength(1);
    expect(texts(".problem, [role=alert]").join()).toContain("2015-Q2");
  });
});
