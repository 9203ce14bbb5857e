import { recordOf } from "../../../src/projection/declare/record-type";
import { declarationOf } from "../../../src/schema/module";
import { trackedKinds, type TrackedKind } from "../../../src/values/record-id";
import { seededKinds } from "../../support/seed.revisions";
import { dataOf, onServer } from "../../support/server";

const nobody = "0197f3b2-0000-7000-8000-000000000000";

const server = onServer();

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

describe("a record is found by its id", () => {
  const idsOf = async (kind: string): Promise<string[]> => {
    const rows = await server.database.app.query(`select '${kind}_' || id as id from ${kind} limit 100`);
    return rows.map(({ id }: { id: string }) => id);
  };

  /** The GraphQL types of the records in a table: it is one, unless the rows of several types share the table. */
  async function typesOf(kind: TrackedKind): Promise<string[]> {
    const { name, variants } = recordOf(declarationOf(kind).type);
    if (!variants) return [name];
    const rows: { value: string }[] = await server.database.app.query(
      `select distinct ${variants.property} as value from ${kind}`,
    );
    return rows.map(({ value }) => String(variants.types[value])).sort();
  }

  it.each(seededKinds())("as a node: %s", async (kind) => {
    const ids = await idsOf(kind);
    const { nodes } = await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Tracked { version revision updatedAt } } }`,
      { ids },
    );
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    const types = new Set(nodes.map(({ __typename }: { __typename: string }) => __typename));
    expect([...types].sort()).toEqual(await typesOf(kind));
    expect((await ask("query ($id: ID!) { node(id: $id) { __typename id } }", { id: ids[0] })).node).toEqual({
      __typename: nodes[0].__typename,
      id: ids[0],
    });
  });

  it.each(trackedKinds())("or there is null, where no record has it: %s", async (kind) => {
    const id = `${kind}_${nobody}`;
    expect(await ask("query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }", { id })).toEqual({
      node: null,
      nodes: [null],
    });
  });

  it("in the order in which the ids are given, with gaps, as often as they are given", async () => {
    const [first, second] = await idsOf("commitment");
    const { nodes } = await ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: [second, `meeting_${nobody}`, first, second],
    });
    expect(nodes).toEqual([{ id: second }, null, { id: first }, { id: second }]);
  });

  it("of its own kind only", async () => {
    const [commitment = ""] = await idsOf("commitment");
    const { node } = await ask("query ($id: ID!) { node(id: $id) { id } }", {
      id: commitment.replace("commitment_", "meeting_"),
    });
    expect(node).toBeNull();
  });

  it("or by its readable name, or its address", async () => {
    const found = await ask(`{
      commitment(slug: "code-of-good-conduct") { slug }
      meeting(slug: "silicon-valley-february-2015") { slug }
      actor(slug: "google") { slug }
      byUrl: sourceArticle(url: "https://kiwix.colibox.colibris-outilslibres.org/wikipedia_fr_all_mini_2022-10/A/Gouvernement_Manuel_Valls_(1)") { title }
      byCanonicalUrl: sourceArticle(url: "https://fr.wikipedia.org/wiki/Gouvernement_Manuel_Valls_(1)") { title }
    }`);
    expect(found).toEqual({
      commitment: { slug: "code-of-good-conduct" },
      meeting: { slug: "silicon-valley-february-2015" },
      actor: { slug: "google" },
      byUrl: { title: "Gouvernement Manuel Valls (1)" },
      byCanonicalUrl: { title: "Gouvernement Manuel Valls (1)" },
    });
  });

  it("and null is the answer to a name that nothing has", async () => {
    const found = await ask(`{
      commitment(slug: "nothing") { slug }
      meeting(slug: "nothing") { slug }
      actor(slug: "nothing") { slug }
      sourceArticle(url: "https://nothing.example/") { title }
    }`);
    expect(found).toEqual({ commitment: null, meeting: null, actor: null, sourceArticle: null });
  });
});

describe("what somebody was on a day", () => {
  const cazeneuve = { title: "Minister of the Interior", organisation: { slug: "ministry-of-the-interior-france" } };

  it.each([
    ["2014-04-01", []],
    ["2014-04-02", [cazeneuve]],
    ["2015-02-20", [cazeneuve]],
    ["2016-12-06", [cazeneuve]],
    ["2016-12-07", []],
  ])("Bernard Cazeneuve, %s", async (at, roles) => {
    const found = await ask(
      `query ($at: Date!) { actor(slug: "bernard-cazeneuve") { ... on Person { roles(at: $at) { title organisation { slug } } } } }`,
      { at },
    );
    expect(found).toEqual({ actor: { roles } });
  });

  it("is asked of a ministry as well", async () => {
    const found = await ask(`{ actor(slug: "ministry-of-the-interior-france") { ... on GovernmentBody {
      then: roles(at: "2015-02-20") { title person { name } }
      later: roles(at: "2020-01-01") { title }
    } } }`);
    expect(found).toEqual({
      actor: { then: [{ title: "Minister of the Interior", person: { name: "Bernard Cazeneuve" } }], later: [] },
    });
  });
});

describe("a search of everything", () => {
  const search = async (query: string, types = "") => {
    const found = await ask(
      `query ($query: String!) { search(query: $query ${types}) { nodes {
      __typename ... on Actor { name } ... on Meeting { slug } ... on Commitment { slug } ... on SourceArticle { publisher }
    } } }`,
      { query },
    );
    return found.search.nodes;
  };

  it("finds people in spite of a typo, the closest match first", async () => {
    expect((await search("Cazneuve"))[0]).toEqual({ __typename: "Person", name: "Bernard Cazeneuve" });
  });

  it("finds accents without accents", async () => {
    expect(await search("reunit", "types: [SOURCE_ARTICLE]")).toEqual(
      await search("RÉUNIT", "types: [SOURCE_ARTICLE]"),
    );
    expect((await search("reunit", "types: [SOURCE_ARTICLE]")).length).toBeGreaterThan(0);
  });

  it.each([
    ["ACTOR", ["Association", "GovernmentBody", "Person", "TechCompany"]],
    ["MEETING", ["Meeting"]],
    ["COMMITMENT", ["Commitment"]],
    ["SOURCE_ARTICLE", ["SourceArticle"]],
  ])("looks only for the types one asks for: %s", async (type, possible) => {
    for (const query of ["code", "internet", "google", "Matignon"]) {
      const only = await search(query, `first: 100 types: [${type}]`);
      const all = await search(query, "first: 100");
      expect(only).toEqual(all.filter((found: { __typename: string }) => possible.includes(found.__typename)));
    }
  });

  it("looks for nothing where no type is asked for", async () => {
    expect(await search("google", "types: []")).toEqual([]);
  });
});
