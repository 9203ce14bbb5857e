import Ajv from "ajv";
import addFormats from "ajv-formats";
import { onEmptyRecord } from "../../support/empty-record";
import { recordExchange } from "../../support/exchange.story";
import { popoloFile, type PopoloFile } from "../../support/popolo.shape";
import { dataOf } from "../../support/server";

/** What is the same in all files of a test run. */
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string;

describe("the people and posts of a record in Popolo", () => {
  const { server, recorder } = onEmptyRecord(recordExchange);
  const open = (query = "") => fetch(`${server.url}/files/popolo.json${query}`);
  const read = async (query = ""): Promise<PopoloFile> => (await open(query)).json() as Promise<PopoloFile>;

  it("follow the schemas of Popolo, with every reference to something in the file", async () => {
    const file = await read();
    const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(popoloFile);
    expect([validate(file), validate.errors]).toEqual([true, null]);
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    const known = new Set([...ids(file.persons), ...ids(file.organizations), ...ids(file.posts), ...ids(file.areas)]);
    for (const each of [...file.memberships, ...file.posts, ...file.organizations, ...file.areas])
      for (const [name, value] of Object.entries(each))
        if (name.endsWith("_id")) expect([each.id, name, known.has(String(value))]).toEqual([each.id, name, true]);
  });

  it("say of each what the record says, in its script", async () => {
    const { persons, organizations, posts, areas } = await read();
    expect(persons.find(({ id }) => id === recorder.id("eleni"))).toEqual({
      id: recorder.id("eleni"),
      name: "Ελένη Παπαδοπούλου",
      identifiers: [{ scheme: "wikidata", identifier: "Q1000001" }],
      birth_date: "1965-03",
      links: [{ url: "https://el.wikipedia.org/wiki/Eleni", note: "Βικιπαίδεια" }, { url: "https://eleni.example/" }],
      updated_at: instant,
    });
    expect(organizations.find(({ id }) => id === recorder.id("ministry"))).toEqual({
      id: recorder.id("ministry"),
      name: "Υπουργείο Ψηφιακής Διακυβέρνησης",
      // A name that a machine has translated is no name that anybody uses.
      other_names: [{ name: "ΥΨηΔ" }, { name: "Ministry of Digital Governance", lang: "en", note: "multilingual" }],
      classification: "government body",
      abstract: "Ελληνικό υπουργείο.",
      area_id: "GR",
      sources: [{ url: "https://news.example/gr?a=1&b=%222%22", note: "Συνάντηση <στην> Αθήνα" }],
      updated_at: instant,
    });
    expect(posts.find(({ id }) => id === recorder.id("minister"))).toMatchObject({
      label: "Υπουργός Ψηφιακής Διακυβέρνησης",
      organization_id: recorder.id("ministry"),
      area_id: "GR",
    });
    expect(areas).toEqual(
      expect.arrayContaining([
        { id: "KE-30", identifier: "KE-30", name: "Nairobi City", classification: "subdivision", parent_id: "KE" },
        { id: "KE", identifier: "KE", name: "Kenya", classification: "country" },
      ]),
    );
  });

  it("have dates no more exact than the record, and an end where there is one", async () => {
    const { persons, memberships } = await read();
    const dates = (name: string) => {
      const { start_date: start, end_date: end } = memberships.find(({ id }) => id === recorder.id(name)) ?? {};
      return [start, end];
    };
    expect(dates("first")).toEqual(["2011", "2013"]);
    // Nobody knows in which year she began again. That she left, at the latest in February 2019, is known.
    expect(dates("second")).toEqual([undefined, "2019-02"]);
    expect(dates("county")).toEqual(["2017-08-21", undefined]);
    const kenji = persons.find(({ id }) => id === recorder.id("kenji"));
    expect([kenji?.birth_date, kenji?.death_date]).toEqual([undefined, "2020"]);
  });

  it("name the post of whoever holds one, also where a register has it for the organization", async () => {
    const { memberships } = await read();
    const [first, second, county, adviser] = ["first", "second", "county", "adviser"].map((name) =>
      memberships.find(({ id }) => id === recorder.id(name)),
    );
    const place = { organization_id: recorder.id("ministry"), post_id: recorder.id("minister") };
    expect(first).toMatchObject({
      ...place,
      person_id: recorder.id("eleni"),
      role: "Υπουργός",
      area: { name: "Αθήνα Α΄" },
    });
    expect(second).toMatchObject(place);
    expect(county).toMatchObject({ post_id: recorder.id("governor"), sources: [{ note: "Sajili" }] });
    expect(county).not.toHaveProperty("organization_id");
    expect(adviser).toMatchObject({ organization_id: recorder.id("firm"), on_behalf_of_id: recorder.id("union") });
    expect(adviser).not.toHaveProperty("post_id");
  });

  it("have a merged actor once, with the id under which others may know it", async () => {
    const { organizations } = await read();
    const aoba = organizations.filter(({ name }) => /あおば|Aoba/.test(name));
    expect(aoba.map(({ id, identifiers }) => [id, identifiers])).toEqual([
      [
        recorder.id("firm"),
        [
          { scheme: "lei", identifier: "5493001KJTIIGC8Y1R12" },
          { scheme: "followthrough", identifier: recorder.id("double") },
        ],
      ],
    ]);
  });

  it("name their revision and hash, and can be had as they were", async () => {
    const response = await open();
    const { meta } = (await response.json()) as PopoloFile;
    const { revision } = await dataOf(server, "{ revision { number hash } }");
    expect(meta).toEqual({
      revision: revision.number,
      hash: revision.hash,
      sources: [`${server.url}/files/popolo.json`],
    });
    expect(response.headers.get("x-revision-hash")).toBe(revision.hash);
    expect(response.headers.get("content-disposition")).toContain(`popolo-revision-${revision.number}.json`);
    const before = await read("?atRevision=2");
    expect(before.organizations.map(({ name }) => name)).toContain("Aoba KK");
    expect((await open("?topic=x")).status).toBe(400);
  });

  it("have nothing that was redacted, at no revision", async () => {
    for (const query of ["", "?atRevision=2"]) {
      const text = await (await open(query)).text();
      expect(text).toContain(recorder.id("hidden"));
      expect(text).not.toMatch(/Segreto|segreto|via Roma/);
    }
  });

  it("are narrowed down to a jurisdiction and its parts", async () => {
    const { persons, posts, memberships, areas } = await read("?jurisdiction=KE");
    expect([persons, posts, memberships].map((list) => list.map(({ id }) => id))).toEqual([
      [recorder.id("wanjiru")],
      [recorder.id("governor")],
      [recorder.id("county")],
    ]);
    expect(areas.map(({ id }) => id)).toEqual(["KE-30", "KE"]);
  });

  it("are narrowed down as a list of actors is, to these and their roles", async () => {
    const idsIn = async (query: string) => {
      const { persons, organizations, posts, memberships } = await read(query);
      return [persons, organizations, posts, memberships].map((list) => list.map(({ id }) => id).sort());
    };
    const ids = (...names: string[]) => names.map((name) => recorder.id(name)).sort();
    const held = ids("first", "second");
    expect(await idsIn(`?search=${encodeURIComponent("Ελένη")}`)).toEqual([ids("eleni"), [], [], held]);
    expect(await idsIn("?kind=GOVERNMENT_BODY&kind=OFFICE&jurisdiction=GR")).toEqual([
      [],
      ids("ministry"),
      ids("minister"),
      held,
    ]);
    expect(await idsIn("?kind=OFFICE&validAt=2018-01-01")).toEqual([
      [],
      [],
      ids("minister", "governor"),
      ids("second", "county"),
    ]);
    const where = JSON.stringify({ or: [{ search: "Wanjiru" }, { kind: "OFFICE" }, { kind: "TECH_COMPANY" }] });
    expect(await idsIn(`?where=${encodeURIComponent(where)}&jurisdiction=KE`)).toEqual([
      ids("wanjiru"),
      [],
      ids("governor"),
      ids("county"),
    ]);
  });

  it.each([
    ["kind=OFICE", /kind/],
    ["validAt=yesterday", /validAt/],
    [`search=${"ж".repeat(201)}`, /search/],
    [`where=${'{"not":'.repeat(6)}{}${"}".repeat(6)}`, /5 levels/],
    ["where=[", /where/],
    ["heldAfter=2019-01-01", /has no such argument; there are .*kind.*validAt/],
  ])("refuse %s before they begin, and say which", async (query, message) => {
    const response = await open(`?${query}`);
    expect([response.status, await response.text()]).toEqual([400, expect.stringMatching(message)]);
  });
});
