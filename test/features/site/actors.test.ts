import { onServer } from "../../support/server";
import { pagesOf } from "../../support/site";

describe("the pages of actors", () => {
  const server = onServer();
  const read = pagesOf(server);

  test("say who an actor is", async () => {
    const page = await read("/en/actors/google");

    expect(page.status).toBe(200);
    expect(page.text("h1")).toBe("Google");
    expect(page.text(".kicker")).toBe("Tech company · United States");
    expect(page.text(".aliases")).toBe("Also known as Google Inc., Google LLC");
  });

  test("colour nothing red that nobody has judged", async () => {
    const page = await read("/en/actors/office-of-the-prime-minister-france");

    expect(page.texts(".tally > div")[1]).toBe("overdue1");
    expect(page.texts(".tally .late, .on-time .timeliness-OVERDUE")).toEqual([]);
  });

  test("count what became of each promise, and show the same in the bar", async () => {
    const page = await read("/en/actors/ministry-of-the-interior-france");

    expect(page.texts(".tally > div").slice(0, 2)).toEqual(["promised3", "overdue0"]);
    expect(page.texts(".status-key li")).toEqual([
      "2 Kept",
      "0 Kept in part",
      "0 In progress",
      "0 Broken",
      "1 Not rated",
    ]);
    expect(page.document.querySelector(".status-bar")?.getAttribute("aria-label")).toBe("Kept: 2, Not rated: 1");
    expect([...page.document.querySelectorAll(".status-bar .part")].map((rect) => rect.getAttribute("width"))).toEqual([
      expect.stringMatching(/^66\.6\d*%$/),
      expect.stringMatching(/^33\.3\d*%$/),
    ]);
    expect(page.text(".on-time")).toContain("2 on time");
  });

  test("do not invent a scorecard for whom no promise is on record", async () => {
    const page = await read("/en/actors/bernard-cazeneuve");

    expect(page.find(".asked-only")).toEqual([]);
    expect(page.text(".scorecard .note")).toBe("No promise by this actor is on record.");
    expect(page.document.querySelector(".tally")).toBeNull();
  });

  test("tell what was asked of an actor from what it was promised, and call neither its promise", async () => {
    const page = await read("/en/actors/google");

    expect(page.texts("section[aria-labelledby=promises] .title")).toEqual([]);
    expect(page.text("section[aria-labelledby=askedOf] .note")).toBe(
      "These were asked for. No source on record says that they were agreed to: they are not promises.",
    );
    expect(page.texts("section[aria-labelledby=askedOf] .title")).toContain(
      "A code of good conduct, asked for by a French minister",
    );
    expect(page.texts("section[aria-labelledby=received] .title")).toContain(
      "A permanent contact group between the ministry and the companies",
    );
  });

  test("tell who held which office, from both sides", async () => {
    const [person, body] = await Promise.all([
      read("/en/actors/bernard-cazeneuve"),
      read("/fr/actors/ministry-of-the-interior-france"),
    ]);

    expect(person.text(".offices li")).toBe(
      "from 2 April 2014 to 6 December 2016Minister of the Interior, Ministry of the Interior (France)",
    );
    expect(body.text("h2#offices")).toBe("Qui y a exercé une fonction");
    expect(body.text(".offices li")).toContain("Bernard Cazeneuve, Ministre de l’Intérieur");
  });

  test("draw who met whom, say the same in a list, and lead to everybody drawn", async () => {
    const page = await read("/en/actors/google");
    const listed = page.links(".met a");

    expect(page.texts(".met li")[0]).toBe("Ministry of the Interior (France) 3 meetings");
    for (const width of ["wide", "narrow"]) {
      expect(page.links(`.network-${width} a`).sort()).toEqual(["/en/actors/google", ...listed].sort());
    }
    expect(page.texts(".network-narrow .node text")).toContain("Bernard Cazeneuve");
  });

  test("draw the same network every time", async () => {
    const drawings = await Promise.all([1, 2].map(() => read("/en/actors/apple")));

    expect(drawings[0]?.html).toBe(drawings[1]?.html);
  });

  test("speak French", async () => {
    const page = await read("/fr/actors/google");

    expect(page.document.documentElement.getAttribute("lang")).toBe("fr");
    expect(page.text(".kicker")).toBe("Entreprise numérique · États-Unis");
    expect(page.texts("h2").map((heading) => heading.replace(/ \d+$/, ""))).toEqual(
      expect.arrayContaining(["Demandes reçues", "Promesses reçues", "Qui a rencontré qui", "Réunions"]),
    );
  });

  test("show an earlier revision, and stay there", async () => {
    const page = await read("/en/actors/google?rev=3");

    expect(page.text(".read-earlier")).toBe("You are reading revision 3. Later revisions say more. Back to the latest");
    expect(page.links(".read-earlier a")).toEqual(["/en/actors/google"]);
    expect(page.texts("section[aria-labelledby=received] .title")).toEqual([
      "Meet the four companies again in Paris in April",
    ]);
    expect(page.links("main .rows a").every((link) => link.endsWith("?rev=3"))).toBe(true);
  });

  test("say so where an actor was not on record yet", async () => {
    const page = await read("/fr/actors/european-commission?rev=3");

    expect(page.status).toBe(200);
    expect(page.text("h1")).toBe("Commission européenne");
    expect(page.text("main .note")).toBe("À cette révision, rien n’était encore enregistré à cette adresse.");
  });

  test.each(["/en/actors/nobody", "/fr/actors/..%2f..%2fetc"])("%s is not there", async (address) => {
    expect((await read(address)).status).toBe(404);
  });

  test("list all actors with their kinds and counts", async () => {
    const page = await read("/en/actors");

    expect(page.text("h2#found")).toBe("18 actors");
    expect(page.texts(".actor-row").find((row) => row.startsWith("Google"))).toBe(
      "Google Tech companyAmerican internet company; owner of YouTube.in 11 promises or requests6 meetings",
    );
    expect(page.links(".actor-row a")).toEqual(expect.arrayContaining(["/en/commitments?actor=google"]));
  });

  test("find actors by any of their names, and by kind", async () => {
    const byName = await read("/en/actors?q=matignon");
    const byKind = await read("/fr/actors?kind=ASSOCIATION&q=");

    expect(byName.texts(".actor-row .title")).toEqual(["Office of the Prime Minister (France) Government body"]);
    expect(byKind.text("h2#found")).toBe("1 acteur");
    expect(byKind.document.querySelector("select option[selected]")?.textContent).toBe("Association");
    expect(byKind.links(".clear a")).toEqual(["/fr/actors"]);
  });

  test("take a search for what it is: words", async () => {
    const page = await read(`/en/actors?q=${encodeURIComponent('<script>alert("1")</script>')}`);

    expect(page.status).toBe(200);
    expect(page.html).not.toContain("<script>alert");
    expect(page.document.querySelector("#q")?.getAttribute("value")).toBe('<script>alert("1")</script>');
  });

  test("refuse a revision that has not been made on a page of its own", async () => {
    const page = await read("/en/actors?rev=999");

    expect([page.status, page.text("h1")]).toEqual([400, "There is no such revision"]);
  });
});
