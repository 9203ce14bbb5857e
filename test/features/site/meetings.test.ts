import { company, meeting } from "../../support/factories";
import { startRecorder } from "../../support/recorder";
import { onServer, startTestServer } from "../../support/server";
import { pagesOf, readPage } from "../../support/site";

const siliconValley = "meetings/silicon-valley-february-2015";

describe("the pages of meetings", () => {
  const server = onServer();
  const read = pagesOf(server);

  test("say when, where, and whether it took place", async () => {
    const page = await read(`/en/${siliconValley}`);

    expect(page.status).toBe(200);
    expect(page.text("h1")).toBe("French interior minister meets internet companies in Silicon Valley");
    expect(page.texts(".outcome > div")).toEqual([
      "When20 February 2015Sources disagree",
      "WhereSilicon Valley, California",
      "Did it take place?HeldIt took place.",
    ]);
  });

  test("tell the public side from the companies, and show whose presence is disputed", async () => {
    const page = await read(`/en/${siliconValley}`);

    expect(page.texts(".side-public .name")).toEqual(["Bernard Cazeneuve"]);
    expect(page.texts(".side-public .for")).toEqual(["for Ministry of the Interior (France)"]);
    expect(page.texts(".side-companies .name")).toEqual(["Google", "Facebook", "Twitter", "Apple", "Microsoft"]);
    expect(page.texts(".side-companies .attended")).toEqual([
      "Was there: named by 7 of 7 sources",
      "Was there: named by 7 of 7 sources",
      "Was there: named by 7 of 7 sources",
      "Sources disagree: named by 3 of 7 sources",
      "Sources disagree: named by 2 of 7 sources",
    ]);
  });

  test("say that somebody took part only if a source says that the meeting took place", async () => {
    expect((await read(`/en/${siliconValley}`)).text("#participants")).toBe("Who took part");
    expect((await read("/en/meetings/matignon-february-2016")).text("#participants")).toBe("Who was named for it");
    expect((await read("/fr/meetings/matignon-february-2016")).text("#participants")).toBe("Qui était annoncé");
  });

  test("show what each source says where they disagree", async () => {
    const page = await read(`/en/${siliconValley}`);

    expect(page.texts(".names .disputed th")).toEqual(["Apple", "Microsoft"]);
    expect(page.texts(".claims .value strong")).toEqual(["21 February 2015", "20 February 2015"]);
  });

  test("do not call it a dispute where one source only says more than another", async () => {
    const page = await read("/en/meetings/matignon-december-2015");

    expect(page.texts(".dispute h3")).toEqual([
      "On the date: French Prime Minister brings together large internet companies and social networks",
    ]);
  });

  test("draw the whole series it stands in, with the time between", async () => {
    const page = await read(`/en/${siliconValley}`);

    expect(page.texts(".steps time")).toEqual([
      "19 February 2015",
      "20 February 2015",
      "April 2015",
      "20 April 2015",
      "22 April 2015",
      "3 December 2015",
      "25 February 2016",
    ]);
    expect(page.texts(".steps .gap")).toEqual([
      "",
      "1 day later",
      "",
      "",
      "2 days later",
      "7 months later",
      "2 months later",
    ]);
    expect(page.texts(".steps [aria-current=page]")).toEqual([page.text("h1")]);
    expect(page.links(".steps a")).toContain("/en/meetings/matignon-february-2016");
  });

  test("list the promises made there, and every quote", async () => {
    const page = await read(`/en/${siliconValley}`);

    expect(page.links("section[aria-labelledby=made] .title a")).toContain("/en/commitments/code-of-good-conduct");
    expect(page.texts(".commitment-rows .came")).toContain("Asked for; no agreement on record");
    expect(page.texts(".evidence blockquote")).toHaveLength(11);
  });

  test("speak French", async () => {
    const page = await read("/fr/meetings/beauvau-20-april-2015");

    expect(page.text(".outcome > div:last-child")).toBe("A-t-elle eu lieu ?ReportéeElle n’a pas eu lieu ce jour-là.");
    expect(page.texts(".sides h3")).toEqual(["Pour la puissance publique", "Entreprises, associations et autres"]);
  });

  test("show the meeting as it stood, before anybody had contradicted it", async () => {
    const page = await read(`/en/${siliconValley}?rev=3`);

    expect(page.document.querySelector(".disputes")).toBeNull();
    expect(page.texts(".side-companies .name")).toEqual(["Google", "Facebook", "Twitter", "Apple"]);
    expect(page.text(".read-earlier")).toContain("You are reading revision 3.");
    expect(page.links(".steps a").every((link) => link.endsWith("?rev=3"))).toBe(true);
  });

  test("say so where a meeting was not on record yet", async () => {
    const page = await read("/en/meetings/matignon-december-2015?rev=3");

    expect(page.status).toBe(200);
    expect(page.text("main .note")).toBe("At this revision, nothing was on record under this address yet.");
  });

  test("list meetings under their years, newest first", async () => {
    const page = await read("/en/meetings");

    expect(page.text(".found")).toBe("7 meetings");
    expect(page.texts("h2")).toEqual(["2016", "2015"]);
    expect(page.text(".meeting-row")).toContain("Meeting at Matignon announced for 25 February 2016");
    expect(page.text(".meeting-row .who")).toBe("Manuel Valls, Twitter, Microsoft, Google, Facebook and Apple");
  });

  test("narrow the list down by words, by status, and to an actor", async () => {
    const byAll = await read("/fr/meetings?q=beauvau&status=HELD&actor=google");
    const byActor = await read("/en/meetings?actor=white-house");

    expect(byAll.texts(".meeting-row .title")).toEqual([
      "Le ministre français de l’Intérieur reçoit les géants d’internet place Beauvau",
    ]);
    expect(byAll.text(".found")).toBe("1 réunion");
    expect(byActor.texts(".meeting-row .title")).toEqual([
      "White House summit on countering violent extremism, last day",
    ]);
  });

  test("narrow the list down to days, months or years, and say of a date what is wrong with it", async () => {
    const inApril = await read("/en/meetings?from=2015-04&until=2015-04");
    const since = await read("/fr/meetings?from=2016");
    const wrong = await read("/en/meetings?from=spring&until=2015-02-30");

    expect(inApril.texts(".meeting-row .when time")).toEqual(["22 April 2015", "20 April 2015", "April 2015"]);
    expect(inApril.document.querySelector("input[name=until]")?.getAttribute("value")).toBe("2015-04");
    expect(since.texts(".meeting-row .title")).toEqual(["Réunion à Matignon annoncée pour le 25 février 2016"]);
    expect(wrong.status).toBe(400);
    expect(wrong.texts(".find .date .problem")).toHaveLength(2);
    expect(wrong.text(".found")).toBe("7 meetings");
  });

  test("read the list at an earlier revision, and keep it when somebody searches", async () => {
    const page = await read("/en/meetings?rev=2");

    expect(page.texts(".meeting-row .title")).toEqual(["White House summit on countering violent extremism, last day"]);
    expect(page.document.querySelector("input[name=rev]")?.getAttribute("value")).toBe("2");
  });

  test.each(["/en/meetings/never-held", "/fr/meetings?actor=nobody"])("%s is not there", async (address) => {
    expect((await read(address)).status).toBe(404);
  });

  test("take a search for what it is: words", async () => {
    const page = await read("/fr/meetings?q=%3Cscript%3E");

    expect(page.text(".found")).toBe("Aucune réunion au registre ne correspond.");
    expect(page.html).not.toContain('value="<script>');
  });

  test.each(["after=garbage", "status=MAYBE", "rev=999"])("refuse ?%s on a page of its own", async (query) => {
    expect((await read(`/en/meetings?${query}`)).status).toBe(400);
  });
});

test("an announced meeting says whether another one followed, on its own page and in the list", async () => {
  const server = await startTestServer("empty");
  try {
    const recorder = await startRecorder(server.database.app);
    const planned = { status: "PLANNED", participations: [] } as const;
    await recorder.apply(
      meeting({ ...planned, as: "first", slug: "pristina-1", date: "2019-02" }),
      meeting({ ...planned, slug: "pristina-2", date: "2019-05", precededBy: "$first" }),
      meeting({ slug: "pristina-3", date: "2019-09", precededBy: "$first", participations: [] }),
    );
    const said = async (address: string, selector: string) =>
      (await readPage(`${server.url}${address}`)).texts(selector);
    const [followed, unknown] = ["Announced; a meeting followed", "Announced; nothing later is known"];

    expect(await said("/en/meetings", ".meeting-status")).toEqual(["Held", unknown, followed]);
    expect(await said("/en/meetings/pristina-1", ".steps .meeting-status")).toEqual([followed, unknown, "Held"]);
    expect((await said("/en/meetings/pristina-1", ".outcome > div")).at(-1)).toContain(followed);
    expect((await said("/en/meetings/pristina-2", ".outcome > div")).at(-1)).toContain(unknown);
    expect(await said("/en/meetings/pristina-2", ".steps .meeting-status")).toEqual([followed, unknown]);
  } finally {
    await server.stop();
  }
});

test("with more actors than a list can hold, one is asked for by its name or its readable name", async () => {
  const server = await startTestServer("empty");
  try {
    const recorder = await startRecorder(server.database.app);
    const names = Array.from({ length: 120 }, (_, at) => `Ընկերություն ${String(at).padStart(3, "0")}`);
    await recorder.apply(...names.map((name, at) => company({ as: `c${at}`, slug: `c-${at}`, name })));
    const with_ = (at: number) => [{ actor: `$c${at}`, role: "ATTENDEE", attendance: "ATTENDED" }] as const;
    await recorder.apply(
      meeting({ title: "Առաջին", slug: "first", date: "2019-02", participations: with_(0) }),
      meeting({ title: "Վերջին", slug: "last", date: "2019-05", participations: with_(119) }),
    );
    const read = pagesOf(server);
    const found = async (actor: string) =>
      (await read(`/en/meetings?actor=${encodeURIComponent(actor)}`)).texts(".meeting-row .title");

    expect((await read("/en/meetings")).html).toMatch(/<input[^>]* name="actor"/);
    expect(await found("c-119")).toEqual(["Վերջին"]);
    expect(await found("Ընկերություն 119")).toEqual(["Վերջին"]);
    expect(await found("")).toEqual(["Վերջին", "Առաջին"]);
    expect((await read("/en/meetings?actor=Nobody")).text("#actor-problem, .problem")).toContain("Nobody");
  } finally {
    await server.stop();
  }
});
