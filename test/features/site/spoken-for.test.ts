import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { pagesOf } from "../../support/site";

const { server, recorder } = onEmptyRecord();
const open = pagesOf(server);

/** In Armenia, Anahit promises a dam for the Union and a school on her own; what became of the dam was judged as her share. */
beforeAll(async () => {
  await recorder.apply(
    make.person({ as: "anahit", slug: "anahit", name: "Անահիտ" }),
    make.organisation({ as: "union", slug: "union", name: "Միություն" }),
    make.commitment({
      as: "dam",
      slug: "dam",
      title: "Ամբարտակ",
      dueOn: "2017",
      parties: [
        { as: "share", actor: "$anahit", representing: "$union", role: "PLEDGER" },
        { actor: "$union", role: "SIGNATORY" },
      ],
    }),
    make.commitment({ slug: "school", title: "Դպրոց", parties: [{ actor: "$anahit", role: "PLEDGER" }] }),
  );
  await recorder.apply(
    make.assessment({ commitment: "$dam", party: "$share", status: "STALLED", date: "2018" }),
    make.target({ commitment: "$dam", party: "$share", indicator: "Մետր" }),
  );
});

describe.each([
  ["en", "Promised by", "for", ["Promises made 1", "On behalf of others 1"]],
  ["fr", "Promis par", "pour", ["Promesses faites 1", "Au nom d’autres acteurs 1"]],
])("the pages in %s", (language, promised, on, lists) => {
  const both = `Անահիտ (${on} Միություն)`;

  it("name who promised it, and on whose behalf, wherever a party is named", async () => {
    const { texts } = await open(`/${language}/commitments/dam`);
    expect(texts(".party-PLEDGER dd")).toEqual([both]);
    expect(texts(".assessment h3").join()).toContain(both);
    expect(texts(".targets .whose").join()).toContain(both);
    const list = await open(`/${language}/commitments`);
    expect(list.texts(".row .who")).toContain(`${promised} ${both} ${language === "en" ? "and" : "et"} Միություն`);
  });

  it("list what a person promised herself apart from what she promised for others, and count it for these", async () => {
    const { texts } = await open(`/${language}/actors/anahit`);
    expect(texts("h2")).toEqual(expect.arrayContaining(lists));
    expect(texts(".tally dd")[0]).toBe("1");
    const represented = await open(`/${language}/actors/union`);
    expect(represented.texts("h2")).toContain(lists[0]);
    expect(represented.texts("h2")).not.toContain(lists[1]);
    expect(represented.texts(".tally dd")[0]).toBe("1");
  });
});
