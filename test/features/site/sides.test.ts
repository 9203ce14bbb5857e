import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf } from "../../support/server";
import { pagesOf } from "../../support/site";

/** A register of Mongolia: one row names a guest, and not for whom he came. */
describe("the sides of a meeting", () => {
  const there = [
    { actor: "$minister" },
    { actor: "$guest" },
    { actor: "$director" },
    { actor: "$envoy", representing: "$mine" },
    { actor: "$aide", representing: "$deputy" },
    { actor: "$former" },
    { actor: "$mine" },
    { actor: "$ministry" },
  ];
  const { server } = onEmptyRecord(async ({ recorder }) => {
    await recorder.apply(
      make.governmentBody({ as: "ministry", name: "Эрчим хүчний яам" }),
      make.office({ as: "post", name: "Сайд", body: "$ministry" }),
      make.company({ as: "mine", name: "Уурхай ХК" }),
      make.organisation({ as: "party", name: "Нам" }),
      ...["minister", "guest", "director", "envoy", "deputy", "aide", "former"].map((as) =>
        make.person({ as, name: `Хүн ${as}`, slug: as }),
      ),
    );
    const role = (person: string, organisation: string, from: string, to?: string) =>
      make.role({ person: `$${person}`, organisation: `$${organisation}`, title: "Сайд", from, ...(to && { to }) });
    await recorder.apply(
      make.role({ person: "$minister", office: "$post", organisation: "$ministry", title: "Сайд", from: "2019-01" }),
      role("minister", "party", "1999"),
      role("deputy", "ministry", "2020"),
      role("director", "mine", "2018"),
      role("former", "ministry", "2010", "2012"),
      make.meeting({
        as: "visit",
        slug: "visit",
        date: "2021-06",
        participations: there.map((part) => ({ role: "ATTENDEE", attendance: "ATTENDED", ...part })),
      }),
    );
  });
  const read = pagesOf(server);

  it("are those of whom they represent, of themselves, or of the roles that they held that day", async () => {
    const page = await read("/en/meetings/visit");
    expect(page.texts(".side-public .name").sort()).toEqual(["Хүн aide", "Хүн minister", "Эрчим хүчний яам"]);
    expect(page.texts(".side-companies .name").sort()).toEqual(["Уурхай ХК", "Хүн director", "Хүн envoy"]);
  });

  it("are not made up for a person of whom no source says for whom they came", async () => {
    const page = await read("/en/meetings/visit");
    expect(page.texts(".side-unknown .name").sort()).toEqual(["Хүн former", "Хүн guest"]);
    expect(page.text(".side-unknown h3")).toBe("No source on record says for whom");
    expect((await read("/fr/meetings/visit")).text(".side-unknown h3")).toBe(
      "Aucune source au registre ne dit pour qui",
    );
  });

  it("are told by the API", async () => {
    const { meeting } = await dataOf(server, `{ meeting(slug: "visit") { participations { actor { slug } side } } }`);
    const sides = meeting.participations.map(({ side }: { side: string | null }) => side);
    expect(sides).toEqual(["PUBLIC", null, "OTHER", "OTHER", "PUBLIC", null, "OTHER", "PUBLIC"]);
  });

  it("are kept in the drawing of whom an actor met", async () => {
    const page = await read("/en/actors/envoy");
    const placeOf = (slug: string): number => {
      const [node] = page
        .find(".network-wide a.node")
        .filter((each) => each.getAttribute("href") === `/en/actors/${slug}`);
      const place = /translate\(([\d.]+)/.exec(
        (node as unknown as { parentNode: { getAttribute(name: string): string } }).parentNode.getAttribute(
          "transform",
        ),
      );
      return Number(place?.[1]);
    };
    const [minister, guest, director] = ["minister", "guest", "director"].map(placeOf);
    expect(minister).toBeLessThan(guest ?? NaN);
    expect(guest).toBeLessThan(director ?? NaN);
  });
});
