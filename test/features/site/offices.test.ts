import * as make from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

describe("the page of an office", () => {
  const server = onServer("empty");
  const read = pagesOf(server);

  beforeAll(async () => {
    const recorder = await startRecorder(server.database.app);
    await recorder.apply(
      make.governmentBody({
        as: "ministry",
        name: "Υπουργείο Ψηφιακής Διακυβέρνησης",
        slug: "mindigital",
        country: "GR",
      }),
      make.office({ as: "minister", name: "Υπουργός", slug: "ypourgos", country: "GR", body: "$ministry" }),
      make.person({ as: "kyriakos", name: "Κυριάκος Πιερρακάκης", slug: "pierrakakis" }),
      make.role({
        person: "$kyriakos",
        organisation: "$ministry",
        office: "$minister",
        title: "Minister of Digital Governance",
        from: "2019-07-09",
        to: "2023-05-26",
      }),
      make.company({ as: "bank", name: "Τράπεζα", slug: "trapeza" }),
      make.meeting({ slug: "athens", participations: ["$minister", "$bank"].map(attends) }),
    );
  });

  const attends = (actor: string) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" });

  test("says whose office it is and who held it, and the person's page leads to it", async () => {
    const [office, person] = await Promise.all([read("/en/actors/ypourgos"), read("/en/actors/pierrakakis")]);

    expect(office.text(".kicker")).toBe("Public office · Greece");
    expect(office.links(".actor-header a")).toEqual(["/en/actors/mindigital"]);
    expect(office.texts(".offices li")).toEqual([
      expect.stringContaining("Κυριάκος Πιερρακάκης, Minister of Digital Governance"),
    ]);
    expect(person.links(".offices a")).toEqual(["/en/actors/ypourgos", "/en/actors/mindigital"]);
  });

  test("is found by its kind, in French too", async () => {
    const page = await read("/fr/actors?kind=OFFICE&q=");

    expect(page.texts(".actor-row .title")).toEqual(["Υπουργός Fonction publique"]);
    expect((await read("/fr/actors?kind=COMPANY&q=")).texts(".actor-row .title")).toEqual(["Τράπεζα Entreprise"]);
  });

  test("is on the public side of a meeting, and a company is not", async () => {
    const page = await read("/en/meetings/athens");

    expect(page.texts(".side-public .name")).toEqual(["Υπουργός"]);
    expect(page.texts(".side-companies .name")).toEqual(["Τράπεζα"]);
  });
});
