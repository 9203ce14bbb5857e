import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { pagesOf } from "../../support/site";

describe("the page of a promise with milestones", () => {
  const { server, recorder } = onEmptyRecord();
  const read = pagesOf(server);

  beforeAll(async () => {
    await recorder.apply(
      make.commitment({
        as: "plan",
        slug: "mitroo",
        title: "Ενιαίο μητρώο ακινήτων",
        madeOn: "2016-01",
        dueOn: "2017-12",
        milestones: [
          { as: "pilot", position: 2, title: "Πιλοτική λειτουργία σε τρεις δήμους", dueOn: "2016-12" },
          { as: "law", position: 1, title: "Σχέδιο νόμου", statement: "Δημόσια διαβούλευση.", dueOn: "2016-06" },
          { position: 3, title: "Εκπαίδευση" },
        ],
      }),
      make.commitment({
        slug: "aitima",
        title: "Αίτημα",
        formality: "PROPOSED",
        madeOn: "2016",
        milestones: [{ position: 1, title: "Σχέδιο", dueOn: "2017" }],
      }),
    );
    await recorder.apply(
      make.assessment({
        commitment: "$plan",
        milestone: "$law",
        date: "2016-07",
        status: "KEPT",
        fulfilledOn: "2016-05",
        rationale: "Ο νόμος ψηφίστηκε.",
      }),
    );
  });

  test("shows them in their order, each with its deadline, its status and its rating, apart from that of the whole", async () => {
    const [english, french] = await Promise.all(["en", "fr"].map((tongue) => read(`/${tongue}/commitments/mitroo`)));
    expect(english?.texts(".milestones > h2")).toEqual(["Milestones"]);
    expect(english?.texts(".milestones > ol > li > h3")).toEqual([
      "Σχέδιο νόμου #",
      "Πιλοτική λειτουργία σε τρεις δήμους #",
      "Εκπαίδευση #",
    ]);
    expect(english?.texts(".milestones .state > *")).toEqual([
      "Kept",
      "Due: June 2016 · kept in May 2016, on time",
      "Not rated",
      expect.stringMatching(/^Due: December 2016 · this date passed \d+ years[^;]* ago; we have not judged it/),
      "Not rated",
      "No deadline",
    ]);
    expect(english?.texts(".milestones .assessment > p:first-of-type")).toEqual(["Ο νόμος ψηφίστηκε."]);
    expect(english?.texts(".milestones .summary")).toEqual(["Δημόσια διαβούλευση."]);
    expect(english?.texts(".judgements .assessment")).toEqual([]);
    expect(english?.texts(".result .sentence")[0]).not.toMatch(/[Kk]ept/);
    expect(french?.texts(".milestones > h2")).toEqual(["Étapes"]);
    expect(french?.texts(".milestones .state > *").slice(0, 2)).toEqual([
      "Tenue",
      "Échéance : juin 2016 · tenue en mai 2016, à temps",
    ]);
  });

  test("has the day they are due, and how they were rated, in its timeline", async () => {
    const page = await read("/en/commitments/mitroo");
    expect(page.texts(".event-MILESTONE .kind")).toEqual(["Milestone due", "Milestone due"]);
    expect(page.texts(".event-MILESTONE .what")).toEqual([
      "Milestone 1: Σχέδιο νόμου #",
      "Milestone 2: Πιλοτική λειτουργία σε τρεις δήμους #",
    ]);
    expect(page.texts(".event-ASSESSMENT .what")).toEqual(["Milestone 1: Kept #"]);
    expect(page.links(".event-ASSESSMENT .what a:first-of-type")).toEqual([`#${recorder.id("law")}`]);
    expect((await read("/en/commitments/mitroo?rev=2")).texts(".milestones .state > *")[0]).toBe("Not rated");
  });

  test("asks for them by a day if nobody promised", async () => {
    const page = await read("/en/commitments/aitima");
    expect(page.texts(".milestones .state > *")[1]).toBe("Asked for by: 2017");
    expect(page.texts(".event-MILESTONE .kind")).toEqual(["Asked for by"]);
  });
});
