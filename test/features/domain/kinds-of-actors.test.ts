import { accepted, mutate, refused, submit, written } from "../../support/contribute";
import * as make from "../../support/factories";
import { dataOf, onServer, signedIn } from "../../support/server";

const server = onServer("empty");
const akinyi = signedIn(server, { name: "Akinyi", role: "REVIEWER" });

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

describe("what a register names", () => {
  it("is recorded as what it is: an office of a ministry, a bank, a university, and what nobody has looked up yet", async () => {
    const ministry = written(make.governmentBody({ name: "Ministry of Transport (Ghana)", country: "GH" }));
    const { records } = await submit(akinyi, [ministry], {}, "records { nodes { id } }");
    await accepted(
      submit(akinyi, [
        // Called nearly like its ministry, and no duplicate of it.
        { recordOffice: { name: "Minister of Transport (Ghana)", country: "GH", body: records.nodes[0].id } },
        { recordOffice: { name: "行政長官", slug: "chief-executive" } },
        { recordCompany: { name: "Equity Group Holdings", country: "KE" } },
        {
          recordOrganisation: {
            name: "جامعة القاهرة",
            aliases: ["Cairo University"],
            slug: "cairo-university",
            country: "EG",
          },
        },
        { recordTechCompany: { name: "Safaricom", country: "KE" } },
      ]),
    );
    const { actors } = await ask(`{ actors(kind: [OFFICE, COMPANY, ORGANISATION]) { totalCount nodes {
      __typename kind slug name ... on Office { body { __typename slug } } } } }`);
    expect(actors).toEqual({
      totalCount: 4,
      nodes: [
        { __typename: "Company", kind: "COMPANY", slug: "equity-group-holdings", name: "Equity Group Holdings" },
        {
          __typename: "Office",
          kind: "OFFICE",
          slug: "minister-of-transport-ghana",
          name: "Minister of Transport (Ghana)",
          body: { __typename: "GovernmentBody", slug: "ministry-of-transport-ghana" },
        },
        { __typename: "Organisation", kind: "ORGANISATION", slug: "cairo-university", name: "جامعة القاهرة" },
        { __typename: "Office", kind: "OFFICE", slug: "chief-executive", name: "行政長官", body: null },
      ],
    });
    expect((await ask("{ techCompanies { nodes { name } } }")).techCompanies.nodes).toEqual([{ name: "Safaricom" }]);
    expect((await ask(`{ search(query: "cairo", first: 5) { nodes { __typename } } }`)).search.nodes).toEqual([
      { __typename: "Organisation" },
    ]);
  });

  it.each([
    ["recordOffice", "office", "Office"],
    ["recordCompany", "company", "Company"],
    ["recordOrganisation", "organisation", "Organisation"],
  ])("has a mutation of its own that answers with it: %s", async (mutation, field, type) => {
    const input = { name: `Παράδειγμα ${type}`, confirmedDistinct: true };
    const answer = await mutate(akinyi, mutation, input, `${field} { __typename name version } errors { code }`);
    expect(answer).toEqual({ [field]: { __typename: type, name: input.name, version: 1 }, errors: [] });
  });

  it("is refused where it looks like what is there, of whatever kind", async () => {
    const { errors } = await mutate(akinyi, "recordOrganisation", { name: "Safaricom Ltd" });
    expect(errors).toEqual([
      refused(
        "DUPLICATE_CANDIDATES",
        "name",
        "this looks like an actor that exists already: Safaricom. If it is another one, send it again with confirmedDistinct: true",
      ),
    ]);
  });
});

describe("the body of an office", () => {
  it("is corrected when it is known, is no person, no other actor has one, and an office is not its own", async () => {
    await accepted(
      submit(akinyi, [
        written(make.office({ as: "governor", name: "محافظ البنك المركزي", slug: "governor" })),
        written(make.governmentBody({ name: "البنك المركزي المصري", slug: "central-bank" })),
        written(make.person({ name: "طارق عامر", slug: "tarek-amer" })),
      ]),
    );
    const idOf = async (slug: string) => (await ask(`{ actor(slug: "${slug}") { id } }`)).actor.id as string;
    const [governor, bank, person] = [await idOf("governor"), await idOf("central-bank"), await idOf("tarek-amer")];
    const correct = (input: object) =>
      mutate(akinyi, "correctActor", { actor: governor, expectedVersion: 1, ...input });

    expect((await correct({ body: person })).errors).toEqual([
      refused(
        "INVALID",
        "body",
        "an office belongs to a body, and this is a person: to say who holds the office, record a role",
      ),
    ]);
    expect((await correct({ body: governor })).errors).toEqual([
      refused("INVALID", "body", "an office cannot belong to itself: give the body to which it belongs"),
    ]);
    expect((await correct({ actor: bank, body: governor })).errors).toEqual([
      refused(
        "INVALID",
        "body",
        "only an OFFICE belongs to a body, not GOVERNMENT_BODY: correct body to null together with the kind",
      ),
    ]);
    expect((await correct({ body: bank })).errors).toEqual([]);
    expect((await correct({ expectedVersion: 2, kind: "COMPANY" })).errors).toEqual([
      refused(
        "INVALID",
        "kind",
        "only an OFFICE belongs to a body, not COMPANY: correct body to null together with the kind",
      ),
    ]);
    const { actor } = await ask(`{ actor(slug: "governor") {
      ... on Office { body { slug } } history { nodes { changes { field before after } } } } }`);
    expect(actor.body).toEqual({ slug: "central-bank" });
    expect(actor.history.nodes.flatMap((each: { changes: object[] }) => each.changes)).toContainEqual({
      field: "body",
      before: null,
      after: bank,
    });
    expect((await correct({ expectedVersion: 2, kind: "COMPANY", body: null })).errors).toEqual([]);
  });
});
