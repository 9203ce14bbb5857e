import { changeSet, refusal } from "../../support/change-set";
import { onEmptyRecord } from "../../support/empty-record";
import { mutate, refused, submit } from "../../support/contribute";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { wholeRecord } from "../../support/record";
import { asTold, refusalsOf } from "../../support/recorder";
import { dataOf } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const { server, recorder } = onEmptyRecord();
const client = beforeTests(() => server.database.connect());

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
const typeAt = async (name: string, at: number | null = null): Promise<unknown> => {
  const query =
    "query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) { __typename ... on Actor { kind name } } }";
  return (await ask(query, { id: recorder.id(name), at })).node;
};
const refusals = async (...edits: make.TestEdit[]) => (await refusalsOf(recorder.apply(...edits))).map(asTold);

describe("the kind of an actor", () => {
  it("is corrected when somebody finds it out: the id stays, the type is another one from then on", async () => {
    const found = await recorder.apply(
      make.organisation({ as: "silknet", name: "სილქნეტი", slug: "silknet" }),
      make.meeting({
        as: "tbilisi",
        participations: [{ actor: "$silknet", role: "ATTENDEE", attendance: "ATTENDED" }],
      }),
    );
    const known = await recorder.apply(make.correction("Actor", { actor: "$silknet", kind: "TECH_COMPANY" }));

    expect(await typeAt("silknet", found)).toEqual({
      __typename: "Organisation",
      kind: "ORGANISATION",
      name: "სილქნეტი",
    });
    expect(await typeAt("silknet")).toEqual({ __typename: "TechCompany", kind: "TECH_COMPANY", name: "სილქნეტი" });
    const companies = "query ($at: Int) { techCompanies(atRevision: $at) { nodes { slug meetings { totalCount } } } }";
    expect((await ask(companies, { at: found })).techCompanies.nodes).toEqual([]);
    expect((await ask(companies)).techCompanies.nodes).toEqual([{ slug: "silknet", meetings: { totalCount: 1 } }]);
    const { node } = await ask(
      "query ($id: ID!) { node(id: $id) { ... on Actor { history { nodes { changes { field before after } } } } } }",
      { id: recorder.id("silknet") },
    );
    expect(node.history.nodes.map((each: { changes: object[] }) => each.changes)).toContainEqual([
      { field: "kind", before: "ORGANISATION", after: "TECH_COMPANY" },
    ]);

    await recorder.revert(known);
    expect(await typeAt("silknet")).toMatchObject({ __typename: "Organisation" });
    expect(await typeAt("silknet", known)).toMatchObject({ __typename: "TechCompany" });
  });

  it("shows in a dry run, and stays as it is", async () => {
    await recorder.apply(make.organisation({ as: "nhk", name: "日本放送協会", slug: "nhk" }));
    const reviewer = await server.signIn({ role: "REVIEWER" });
    const operation = { correctActor: { actor: recorder.id("nhk"), expectedVersion: 1, kind: "COMPANY" } };
    const { records, errors } = await submit(
      reviewer,
      [operation],
      { dryRun: true },
      "records { nodes { __typename id } } errors { code }",
    );
    expect(errors).toEqual([]);
    expect(records.nodes).toEqual([{ __typename: "Company", id: recorder.id("nhk") }]);
    expect(await typeAt("nhk")).toMatchObject({ __typename: "Organisation" });

    const answer = await mutate(
      reviewer,
      "correctActor",
      operation.correctActor,
      "actor { __typename version } errors { code }",
    );
    expect(answer).toEqual({ actor: { __typename: "Company", version: 2 }, errors: [] });
  });

  it("never changes between a person and anything else, through the API or in the database", async () => {
    await recorder.apply(
      make.person({ as: "ngozi", name: "Ngozi Okonjo-Iweala", slug: "ngozi" }),
      make.organisation({ as: "wto", name: "Всемирная торговая организация", slug: "wto" }),
    );
    expect(await refusals(make.correction("Actor", { actor: "$ngozi", kind: "ORGANISATION" }))).toEqual([
      refused(
        "INVALID",
        "kind",
        "a PERSON cannot become ORGANISATION: retract this actor, and record a new one of that kind",
      ),
    ]);
    expect(await refusals(make.correction("Actor", { actor: "$wto", kind: "PERSON" }))).toEqual([
      refused(
        "INVALID",
        "kind",
        "ORGANISATION cannot become PERSON: the kind can be GOVERNMENT_BODY, OFFICE, TECH_COMPANY, COMPANY, ASSOCIATION, " +
          "ORGANISATION; record the person as a new actor",
      ),
    ]);
    expect(await refusals(make.correction("Actor", { actor: "$ngozi", kind: "PERSON" }))).toMatchObject([
      { code: "NO_CHANGE" },
    ]);
    for (const [name, kind] of [
      ["ngozi", "COMPANY"],
      ["wto", "PERSON"],
    ] as const) {
      const written = changeSet(client, () =>
        client.query("update actor set kind = $1 where id = $2", [kind, recorder.id(name).slice(-36)]),
      );
      expect(await refusal(written)).toBe("a person stays a person, and no other actor becomes one");
    }
  });

  it("decides who is a government actor: who holds office in a body is one as long as the body is one", async () => {
    const first = await recorder.apply(
      make.governmentBody({ as: "aramco", name: "أرامكو السعودية", slug: "aramco" }),
      make.person({ as: "amin", name: "أمين الناصر", slug: "amin-nasser" }),
      make.role({ person: "$amin", organisation: "$aramco", title: "الرئيس التنفيذي" }),
    );
    const query = `query ($at: Int) { governmentActors(atRevision: $at) { nodes { slug } } }`;
    const slugs = async (at: number | null) =>
      ((await ask(query, { at })).governmentActors.nodes as { slug: string }[]).map(({ slug }) => slug);
    expect(await slugs(first)).toEqual(expect.arrayContaining(["aramco", "amin-nasser"]));

    await recorder.apply(make.correction("Actor", { actor: "$aramco", kind: "COMPANY" }));
    expect(await slugs(null)).not.toContain("aramco");
    expect(await slugs(null)).not.toContain("amin-nasser");
    expect(await slugs(first)).toEqual(expect.arrayContaining(["aramco", "amin-nasser"]));
  });
});

describe("a merge across kinds", () => {
  it("keeps the kind of the survivor, leads there from the other, and is undone to the last row", async () => {
    await recorder.apply(
      make.company({ as: "vodacom", name: "Vodacom Tanzania", slug: "vodacom" }),
      make.organisation({ as: "vod", name: "VODACOM TZ PLC", country: "TZ", slug: "vod" }),
      make.meeting({ as: "dodoma", participations: [{ actor: "$vod", role: "ATTENDEE", attendance: "ATTENDED" }] }),
    );
    const before = await wholeRecord(client);
    const merged = await recorder.apply(mergeActors("$vodacom", "$vod"));
    const query = `query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) {
      __typename ... on Actor { slug aliases country meetings { totalCount } } } }`;
    const told = (at: number | null) => ask(query, { id: recorder.id("vod"), at });
    expect((await told(null)).node).toEqual({
      __typename: "Company",
      slug: "vodacom",
      aliases: ["VODACOM TZ PLC"],
      country: "TZ",
      meetings: { totalCount: 1 },
    });
    expect((await told(merged - 1)).node).toMatchObject({ __typename: "Organisation", slug: "vod" });
    await recorder.revert(merged);
    expect(await wholeRecord(client)).toEqual(before);
  });

  it("leaves no office that belongs to itself, and fills in the body that another names", async () => {
    await recorder.apply(
      make.governmentBody({ as: "body", name: "农业农村部", slug: "moa" }),
      make.office({ as: "minister", name: "农业农村部部长", slug: "moa-minister", body: "$body" }),
      make.governmentBody({ as: "above", name: "国务院", slug: "state-council" }),
      make.office({ as: "same", name: "Minister of Agriculture (China)", slug: "same", body: "$above" }),
    );
    await recorder.apply(mergeActors("$minister", "$body", "$same"));
    const { node } = await ask(
      "query ($id: ID!) { node(id: $id) { ... on Office { slug redirectedFrom body { slug } } } }",
      { id: recorder.id("body") },
    );
    expect(node).toEqual({
      slug: "moa-minister",
      redirectedFrom: expect.arrayContaining([recorder.id("body"), recorder.id("same")]) as unknown,
      body: { slug: "state-council" },
    });
  });

  it("is refused for a person, by the field that names the other", async () => {
    expect(await refusals(mergeActors("$ngozi", "$wto"))).toEqual([
      refused("INVALID", "merged.0.id", "a person is merged only with persons, not PERSON and ORGANISATION"),
    ]);
  });
});
