import { join } from "node:path";
import { describeWithChromium, inEveryWidth, openPage, startBrowser, violations } from "../../support/browser";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { countModerators, measured } from "../../support/moderators.story";
import { pagesOf } from "../../support/site";

const { server, recorder } = onEmptyRecord();
const read = pagesOf(server);
const inLanguages = (address: string) => Promise.all([read(`/en${address}`), read(`/fr${address}`)] as const);

beforeAll(async () => {
  await countModerators(recorder);
  await recorder.apply(
    measured("moderators", "2016-Q3", 1234.5, { provisional: true }),
    make.translation({
      record: "$moderators",
      field: "unit",
      language: "fr",
      text: "modérateurs",
      translator: "HUMAN",
    }),
    make.commitment({ as: "wish", slug: "wish", title: "ምኞት", formality: "PROPOSED", madeOn: "2016" }),
    make.target({
      commitment: "$wish",
      indicator: "ቅሬታዎች",
      unit: "ቅሬታዎች",
      language: "am",
      comparison: "AT_MOST",
      value: 1500000,
      dueOn: "2017-Q2",
    }),
  );
});

describe("the page of a promise with numbers", () => {
  const numbers = ".targets .number, .targets .whose, .targets .latest, .targets .none";

  test("says each number in a sentence, whose it is, and what was measured last", async () => {
    const [english, french] = await inLanguages("/commitments/moderators");
    expect(english.texts(".targets > h2, .targets h3")).toEqual(["Targets", "የአማርኛ አወያዮች #", "በአንድ ቀን የተመለሱ ሪፖርቶች #"]);
    expect(english.texts(numbers)).toEqual([
      "At least 1,000 አወያዮች by June 2016; baseline 200 in 2015.",
      "Promised by መረብ · Milestone 1: ቅጥር",
      "Latest measurement: 1,234.5 አወያዮች, the third quarter of 2016 (provisional)",
      "Between 87.5% and 92.125%.",
      "Latest measurement: 92.126%, June 2016",
    ]);
    expect(french.texts(numbers)).toEqual([
      "Au moins 1 000 modérateurs pour juin 2016 ; au départ 200 en 2015.",
      "Promis par መረብ · Étape 1 : ቅጥር",
      "Dernière mesure : 1 234,5 modérateurs, le 3e trimestre 2016 (provisoire)",
      "Entre 87,5 % et 92,125 %.",
      "Dernière mesure : 92,126 %, juin 2016",
    ]);
    expect(english.texts(".result .sentence")[0]).not.toMatch(/[Kk]ept/);
  });

  test("has the same as a drawing and in figures, which say what is provisional, replaced and disputed", async () => {
    const [english, french] = await inLanguages("/commitments/moderators");
    expect(english.texts(".targets article:first-of-type .figures tr > *")).toEqual([
      ...["Period", "Measured (አወያዮች)", "Meets the target"],
      ...["first quarter of 2016 final #", "400", "No"],
      ...["second quarter of 2016 provisional, replaced by a later figure #", "950", "No"],
      ...["second quarter of 2016 final, another source says 600 #", "1,012", "Yes"],
      ...["third quarter of 2016 provisional #", "1,234.5", "Yes"],
    ]);
    expect(french.texts(".targets article:first-of-type .figures .notes")).toEqual([
      "définitif",
      "provisoire, remplacé par un chiffre ultérieur",
      "définitif, une autre source dit 600",
      "provisoire",
    ]);
    const [region] = english.find("[role=region]");
    const [name] = english.find(`[id="${region?.getAttribute("aria-labelledby") ?? ""}"]`);
    // Its name is the record's, in the language of the record.
    expect([name?.textContent, name?.querySelector("[lang]")?.getAttribute("lang")]).toEqual(["የአማርኛ አወያዮች", "am"]);
    expect(english.find(".measured-chart").map((each) => each.getAttribute("aria-label"))).toEqual([
      "A drawing of the 4 measurements in the table below, with the target.",
      "A drawing of the 4 measurements in the table below, with the target.",
    ]);
    const drawn = ".targets article:first-of-type .measured-chart";
    expect(english.texts(`${drawn} .target-line text, ${drawn} .due-line text, ${drawn} .baseline text`)).toEqual([
      "target",
      "deadline",
      "baseline",
    ]);
    expect(english.find(`${drawn} .dot`).map((each) => each.getAttribute("class"))).toEqual([
      "dot provisional superseded",
      "dot",
      "dot",
      "dot provisional",
    ]);
    expect(english.texts(".targets .measured figure .contradicts").join()).toContain("the number on record");
  });

  test("says that nobody has measured a number, asks for what was asked for, and shows nothing if there is none", async () => {
    const [english, french] = await inLanguages("/commitments/wish");
    expect(english.texts(numbers)).toEqual([
      "At most 1,500,000 ቅሬታዎች by the second quarter of 2017.",
      "We know of no measurement. That does not mean zero.",
    ]);
    expect(french.texts(numbers)).toEqual([
      "Au plus 1 500 000 ቅሬታዎች pour le 2e trimestre 2017.",
      "Nous ne connaissons aucune mesure. Cela ne veut pas dire zéro.",
    ]);
    expect(english.texts(".measured-chart, .figures")).toEqual([]);
    expect(english.texts(".events .event-TARGET .kind")).toEqual(["Asked for by"]);
    await recorder.apply(make.commitment({ slug: "plain", title: "ቃል" }));
    expect((await read("/en/commitments/plain")).texts(".targets")).toEqual([]);
  });

  test("shows the latest of many measurements, and says how many came before", async () => {
    await recorder.apply(
      make.commitment({ as: "daily", slug: "daily", title: "ዕለታዊ" }),
      make.target({ as: "calls", commitment: "$daily", unit: "ጥሪዎች", value: 70 }),
      ...Array.from({ length: 62 }, (_, day) =>
        measured("calls", new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10), day),
      ),
    );
    const page = await read("/en/commitments/daily");
    expect(page.texts(".targets .figures td:nth-of-type(1)")).toEqual(
      Array.from({ length: 60 }, (_, at) => String(at + 2)),
    );
    expect(page.texts(".targets article .note")).toEqual(["And 2 earlier measurements."]);
  });

  test("is as it was at an earlier revision", async () => {
    const then = await read("/en/commitments/moderators?rev=2");
    expect(then.texts(".targets .none")).toHaveLength(2);
    const counted = await read("/en/commitments/moderators?rev=3");
    expect(counted.texts(".targets .latest")[0]).toBe(
      "Latest measurement: 950 አወያዮች, the second quarter of 2016 (provisional)",
    );
  });
});

/** Where the pictures go, as of the other pages: `SCREENSHOTS=/tmp/pictures npx jest site/targets`. */
const pictures = process.env["SCREENSHOTS"];

describeWithChromium((executablePath) => {
  test.each(["en", "fr"])(
    "the drawings and figures in %s fit every width, and nothing in them is hidden from anybody",
    async (language) => {
      const browser = await startBrowser(executablePath);
      const { page, failures } = await openPage(browser, `${server.url}/${language}/commitments/moderators`);
      expect(failures).toEqual([]);
      await inEveryWidth(page, async (width, colorScheme) => {
        expect(await violations(page)).toEqual([]);
        await page.evaluate("document.querySelectorAll('.targets details').forEach((each) => { each.open = true; })");
        if (pictures)
          await page
            .locator(".targets")
            .screenshot({ path: join(pictures, `targets-${language}-${colorScheme}-${width}.png`) });
      });
      await browser.close();
    },
    120_000,
  );
});
