import * as make from "../../support/factories";
import { pagesOf, type SitePage } from "../../support/site";
import { onEmptyRecord } from "../../support/empty-record";

describe("the pages of a record of many countries", () => {
  const { server, recorder } = onEmptyRecord();
  const read = pagesOf(server);
  const options = ({ find }: SitePage): string[] =>
    [...find("select[name=jurisdiction] option")].map(({ textContent }) => textContent ?? "");

  beforeAll(async () => {
    const attends = (actor: string) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" });
    await recorder.apply(
      make.governmentBody({ as: "nsw", name: "Department of Planning", slug: "dpe", jurisdiction: "AU-NSW" }),
      make.office({ as: "planning", name: "Minister for Planning", slug: "planning", body: "$nsw" }),
      make.office({ name: "Minister for Water", slug: "water", body: "$nsw" }),
      make.governmentBody({ as: "gov", name: "საქართველოს მთავრობა", slug: "gov", jurisdiction: "GE" }),
      make.person({ as: "ann", name: "Ann Example", slug: "ann" }),
      make.role({ person: "$ann", organisation: "$nsw", office: "$planning", from: "2021" }),
      make.commitment({ title: "Open the register of land", slug: "land", jurisdiction: "GE" }),
      make.commitment({ title: "Publish diaries", slug: "diaries", jurisdiction: "AU-NSW" }),
      make.meeting({ title: "Planning round table", slug: "round", participations: [attends("$planning")] }),
      make.meeting({ title: "Tbilisi", slug: "tbilisi", participations: [attends("$gov")] }),
    );
  });

  it("narrow promises down to a country with its parts, in the reader's language", async () => {
    const [english, french] = await Promise.all([
      read("/en/commitments?jurisdiction=AU"),
      read("/fr/commitments?jurisdiction=GE"),
    ]);
    expect(options(english)).toEqual(["Any country", "Australia", "Georgia", "New South Wales (AU)"]);
    expect(options(french)).toEqual(["Tous les pays", "Australie", "Géorgie", "New South Wales (AU)"]);
    expect(english.text("main")).toContain("Publish diaries");
    expect(english.text("main")).not.toContain("Open the register of land");
    expect(french.text("main")).toContain("Open the register of land");
    expect(french.text("main")).not.toContain("Publish diaries");
    const unknown = await read("/en/commitments?jurisdiction=ZZ");
    expect(unknown.status).toBe(400);
  });

  it("narrow meetings down to those of public bodies of a country", async () => {
    const page = await read("/fr/meetings?jurisdiction=AU-NSW");
    expect(page.text("main")).toContain("Planning round table");
    expect(page.text("main")).not.toContain("Tbilisi");
  });

  it("say whose a body is, claiming no language for the name of a region, and which offices it has", async () => {
    const page = await read("/fr/actors/dpe");
    expect(page.find(".kicker")[0]?.textContent).toContain("New South Wales (Australie)");
    expect(page.find('.kicker [lang=""]')[0]?.textContent).toBe("New South Wales");
    expect(page.find("#its-offices + ul li").length).toBe(2);
    expect(page.text("main")).toContain("Ann Example");
    expect(page.text("main")).toContain("titulaire inconnu");
  });
});
