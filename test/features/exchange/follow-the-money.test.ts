import { defaultModel, Model } from "@alephdata/followthemoney";
import { onEmptyRecord } from "../../support/empty-record";
import { recordExchange } from "../../support/exchange.story";
import { dataOf } from "../../support/server";

interface Line {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
  referents?: string[];
  read?: object;
}

describe("the record as entities of FollowTheMoney", () => {
  const { server, recorder } = onEmptyRecord(recordExchange);
  const model = new Model(defaultModel);
  const open = (query = "") => fetch(`${server.url}/files/entities.ftm.ndjson${query}`);
  const read = async (query = ""): Promise<Line[]> =>
    (await (await open(query)).text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
  const idOf = (name: string) => recorder.id(name).replaceAll("_", "-");
  const entityOf = async (name: string) => (await read()).find(({ id }) => id === idOf(name));

  it("are read by the library of FollowTheMoney, each with what its schema requires and the types it names", async () => {
    const lines = await read();
    const schemas = new Map(lines.map(({ id, schema }) => [id, schema]));
    expect(schemas.size).toBe(lines.length);
    for (const line of lines) {
      // Refuses a schema or a property that the model does not have.
      const entity = model.getEntity(line);
      for (const required of defaultModel.schemata[line.schema]?.required ?? [])
        expect([line, entity.hasProperty(required)]).toEqual([line, true]);
      for (const property of entity.getProperties()) {
        const values = line.properties[property.name] ?? [];
        expect([line.id, property.name, values.every((value) => isOfType(property.type.name, value))]).toEqual([
          line.id,
          property.name,
          true,
        ]);
        if (property.type.isEntity)
          for (const value of values)
            expect([value, model.getSchema(schemas.get(value) ?? "").isA(property.getRange())]).toEqual([value, true]);
      }
    }
    expect(new Set(schemas.values())).toEqual(
      new Set([
        ...["Person", "Company", "PublicBody", "Organization", "Position", "Occupancy", "Membership"],
        ...["Event", "UnknownLink", "Article", "Pages", "Table"],
      ]),
    );
  });

  /** As the model describes its types; what it says of others is in prose. */
  function isOfType(type: string, value: string): boolean {
    if (type === "country") return value in (defaultModel.types["country"]?.values ?? {});
    if (type === "date") return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?$/.test(value);
    if (type === "url") return URL.canParse(value) && !/[\s"<>]/.test(value);
    if (type === "entity") return /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(value);
    return value !== "";
  }

  it("say who somebody is, and not of which nation", async () => {
    const eleni = await entityOf("eleni");
    expect(eleni).toEqual({
      id: idOf("eleni"),
      schema: "Person",
      properties: {
        name: ["Ελένη Παπαδοπούλου"],
        country: ["gr"],
        wikidataId: ["Q1000001"],
        wikipediaUrl: ["https://el.wikipedia.org/wiki/Eleni"],
        birthDate: ["1965-03"],
        sourceUrl: [`${server.url}/actors/eleni`],
        modifiedAt: [expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)],
      },
    });
    expect((await entityOf("ministry"))?.properties).toMatchObject({
      alias: ["ΥΨηΔ", "Ministry of Digital Governance"],
      proof: [idOf("kept")],
    });
    expect((await entityOf("governor"))?.properties).toMatchObject({
      country: ["ke"],
      subnationalArea: ["Nairobi City"],
    });
  });

  it("say who held a post and when, each time", async () => {
    const [first, second, county, adviser] = await Promise.all(["first", "second", "county", "adviser"].map(entityOf));
    const held = { holder: [idOf("eleni")], post: [idOf("minister")] };
    expect(first).toMatchObject({
      schema: "Occupancy",
      properties: { ...held, startDate: ["2011"], endDate: ["2013"] },
    });
    expect(second).toMatchObject({ schema: "Occupancy", properties: { ...held, endDate: ["2019-02"] } });
    expect(second?.properties).not.toHaveProperty("startDate");
    expect(county).toMatchObject({ schema: "Occupancy", properties: { post: [idOf("governor")] } });
    expect(adviser).toMatchObject({
      schema: "Membership",
      properties: { member: [idOf("kenji")], organization: [idOf("firm")], role: ["顧問"] },
    });
  });

  it("say who met, and only those who were there", async () => {
    expect((await entityOf("athens"))?.properties).toMatchObject({
      name: ["Στην Αθήνα"],
      date: ["2019-03"],
      country: ["gr"],
      location: ["Αθήνα"],
      organizer: [idOf("ministry")],
      involved: [idOf("firm")],
      proof: expect.arrayContaining([idOf("kept")]),
    });
    expect((await read()).filter(({ schema }) => schema === "UnknownLink").map(({ properties }) => properties)).toEqual(
      [{ subject: [idOf("minister")], object: [idOf("athens")], role: ["attendee"] }],
    );
    expect(await entityOf("never")).toBeUndefined();
  });

  it("say of a document what names it and where it is kept", async () => {
    expect(await entityOf("kept")).toEqual({
      id: idOf("kept"),
      schema: "Article",
      properties: {
        title: ["Συνάντηση <στην> Αθήνα"],
        author: ["Νίκος Γεωργίου", "ΑΠΕ"],
        publisher: ["The Example"],
        publishedAt: ["2019-03"],
        sourceUrl: ["https://news.example/gr?a=1&b=%222%22", "https://archive.example/2019/gr"],
      },
    });
    expect(await entityOf("register")).toMatchObject({ schema: "Table", properties: { rowCount: ["2"] } });
    expect(await entityOf("minutes")).toMatchObject({ schema: "Pages" });
  });

  it("have a merged actor once, no commitment, and nothing that was redacted", async () => {
    const lines = await read();
    expect(lines.find(({ id }) => id === idOf("firm"))?.referents).toEqual([idOf("double")]);
    expect(lines.some(({ id }) => id === idOf("double") || id === idOf("promise"))).toBe(false);
    expect(JSON.stringify(lines)).not.toMatch(/Segreto|segreto|via Roma/);
  });

  it("are narrowed down as a list of actors is, to these, their roles and meetings, and what is quoted about them", async () => {
    const idsIn = async (query: string) => (await read(query)).map(({ id }) => id).sort();
    const ids = (...names: string[]) => names.map(idOf).sort();
    expect(await idsIn("?kind=TECH_COMPANY")).toEqual(ids("firm", "adviser", "athens", "seat", "kept", "report"));
    expect(await idsIn("?kind=TECH_COMPANY&heldBefore=2018-12-31")).toEqual(ids("firm", "adviser", "kept", "report"));
    expect(await idsIn("?search=Wanjiru&validAt=2012-01-01")).toEqual(ids("wanjiru", "register"));
    const lines = await read(`?search=${encodeURIComponent("Ελένη")}`);
    const known = new Set(lines.map(({ id }) => id));
    const proofs = lines.flatMap(({ properties }) => properties["proof"] ?? []);
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((id) => !known.has(id))).toEqual([]);
  });

  it("name their revision and hash, in the first line and beside the file", async () => {
    const { revision } = await dataOf(server, "{ revision { number hash } }");
    const response = await open();
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(response.headers.get("x-revision-hash")).toBe(revision.hash);
    const [first, ...others] = (await response.text()).trimEnd().split("\n");
    expect((JSON.parse(first ?? "") as Line).read).toEqual({
      revision: revision.number,
      hash: revision.hash,
      address: response.url,
    });
    expect(others.every((line) => !("read" in (JSON.parse(line) as Line)))).toBe(true);
    expect((await read("?atRevision=2")).map(({ id }) => id)).toContain(idOf("double"));
  });
});
