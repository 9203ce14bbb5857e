import { changeSet, refusal } from "../../support/change-set";
import { onEmptyRecord } from "../../support/empty-record";
import { refused } from "../../support/contribute";
import * as make from "../../support/factories";
import { asTold, refusalsOf, type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;

const attends = (actor: string) => ({ actor, role: "ATTENDEE", attendance: "ATTENDED" });

/** Ministers of New South Wales and of the Commonwealth, a ministry of Maharashtra, a secretariat of São Paulo, the Commission. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  const planning = { name: "Minister for Planning", confirmedDistinct: true };
  await recorder.apply(
    make.governmentBody({ as: "nsw", name: "Department of Planning", slug: "dpe", jurisdiction: "AU-NSW" }),
    make.office({ as: "minister", ...planning, slug: "planning-nsw", body: "$nsw" }),
    make.office({ as: "federal", ...planning, slug: "planning-au", jurisdiction: "AU" }),
    make.person({ as: "stokes", name: "Rob Stokes", slug: "stokes" }),
    make.role({ person: "$stokes", organisation: "$nsw", office: "$minister", from: "2019-04", to: "2021-12-21" }),
    make.governmentBody({ as: "mh", name: "महाराष्ट्र शासन", slug: "mh", jurisdiction: "IN-MH" }),
    make.governmentBody({ as: "sp", name: "Secretaria da Educação", slug: "seduc", jurisdiction: "BR-SP" }),
    make.governmentBody({ as: "commission", name: "European Commission", slug: "ec", jurisdiction: "EU" }),
    make.company({ as: "bank", name: "Banco", slug: "banco", country: "BR" }),
    make.organisation({ as: "nowhere", name: "Somebody", slug: "somebody" }),
  );
  await recorder.apply(
    make.commitment({ as: "code", title: "Plan", slug: "plan", jurisdiction: "AU-NSW" }),
    make.commitment({ title: "Budget", slug: "budget", jurisdiction: "AU" }),
    make.commitment({ title: "Codice", slug: "codice", jurisdiction: "EU" }),
    make.commitment({ title: "Loi", slug: "loi", jurisdiction: "FR-75C" }),
    make.commitment({ title: "Anywhere", slug: "anywhere" }),
    make.meeting({ slug: "by-office", date: "2018", participations: ["$minister", "$bank"].map(attends) }),
    make.meeting({ slug: "by-holder", date: "2019-05-01", country: "SG", participations: [attends("$stokes")] }),
    make.meeting({ slug: "too-late", date: "2022-05-01", participations: [attends("$stokes")] }),
    make.meeting({ slug: "in-mumbai", date: "2020", participations: ["$mh", "$commission"].map(attends) }),
    make.meeting({
      slug: "without-them",
      date: "2017",
      participations: [{ ...attends("$mh"), attendance: "ABSENT" }, attends("$bank")],
    }),
  );
});

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
const found = async (list: string, args: string): Promise<string[]> => {
  const data = await ask(`{ found: ${list}(${args}) { nodes { slug } } }`);
  return data.found.nodes.map(({ slug }: { slug: string }) => slug).sort();
};

describe("a jurisdiction", () => {
  it("is a code, and is told in the language of the reader", async () => {
    const { commitment, seduc, ec } = await ask(`{
      commitment(slug: "loi") { jurisdiction { code kind alpha3 name parent { code name(language: "pt") kind
        parent { name(language: "fr-CA") ja: name(language: "ja") odd: name(language: "xx") alpha3 kind parent { code } } } } }
      seduc: actor(slug: "seduc") { country jurisdiction { name(language: "ru") parent { name(language: "ru") } } }
      ec: actor(slug: "ec") { country jurisdiction { kind name(language: "el") parent { code } } } }`);
    expect(commitment.jurisdiction).toEqual({
      code: "FR-75C",
      kind: "SUBDIVISION",
      alpha3: null,
      name: "Paris",
      parent: {
        code: "FR-IDF",
        name: "Île-de-France",
        kind: "SUBDIVISION",
        parent: { name: "France", ja: "フランス", odd: "France", alpha3: "FRA", kind: "COUNTRY", parent: null },
      },
    });
    expect(seduc).toEqual({ country: "BR", jurisdiction: { name: "São Paulo", parent: { name: "Бразилия" } } });
    expect(ec).toEqual({
      country: null,
      jurisdiction: { kind: "INTERNATIONAL", name: "Ευρωπαϊκή Ένωση", parent: null },
    });
  });

  it("of an office for which none is given is that of its body, also of a body found later", async () => {
    const { bodys, own } = await ask(`{ bodys: actor(slug: "planning-nsw") { country jurisdiction { code } }
      own: actor(slug: "planning-au") { country jurisdiction { code } } }`);
    expect(bodys).toEqual({ country: "AU", jurisdiction: { code: "AU-NSW" } });
    expect(own).toEqual({ country: "AU", jurisdiction: { code: "AU" } });
    await recorder.apply(make.office({ as: "chief", slug: "chief" }));
    const chief = async () => (await ask(`{ actor(slug: "chief") { country jurisdiction { code } } }`)).actor;
    expect(await chief()).toEqual({ country: null, jurisdiction: null });
    await recorder.apply(make.correction("Actor", { actor: "$chief", body: "$mh" }));
    expect(await chief()).toEqual({ country: "IN", jurisdiction: { code: "IN-MH" } });
    await recorder.apply(make.correction("Actor", { actor: "$chief", expectedVersion: 2, jurisdiction: null }));
    expect(await chief()).toEqual({ country: null, jurisdiction: null });
  });

  it.each([
    ["commitments", "AU", ["budget", "plan"]],
    ["commitments", "AU-NSW", ["plan"]],
    ["commitments", "FR", ["loi"]],
    ["commitments", "FR-IDF", ["loi"]],
    ["commitments", "EU", ["codice"]],
    ["commitments", "BR", []],
    ["actors", "AU", ["dpe", "planning-au", "planning-nsw"]],
    ["actors", "AU-NSW", ["dpe", "planning-nsw"]],
    ["actors", "BR", ["banco", "seduc"]],
    ["governmentActors", "BR", ["seduc"]],
    ["meetings", "AU", ["by-holder", "by-office"]],
    ["meetings", "AU-NSW", ["by-holder", "by-office"]],
    ["meetings", "IN", ["in-mumbai"]],
    ["meetings", "EU", ["in-mumbai"]],
    ["meetings", "BR", []],
  ])("narrows %s down to %s and its parts", async (list, code, slugs) => {
    expect(await found(list, `jurisdiction: "${code}"`)).toEqual(slugs);
  });

  it("can be denied and combined, and read at an earlier revision", async () => {
    expect(await found("commitments", `where: {not: {jurisdiction: "AU"}}`)).toEqual(["anywhere", "codice", "loi"]);
    expect(await found("actors", `country: "AU", kind: [OFFICE]`)).toEqual(["planning-au", "planning-nsw"]);
    const { head } = await ask(`{ head: revision { number } }`);
    await recorder.apply(make.correction("Commitment", { commitment: "$code", jurisdiction: "AU-VIC" }));
    expect(await found("commitments", `jurisdiction: "AU-NSW"`)).toEqual([]);
    expect(await found("commitments", `jurisdiction: "AU-NSW", atRevision: ${head.number}`)).toEqual(["plan"]);
    expect(await found("meetings", `jurisdiction: "AU-NSW", atRevision: ${head.number}`)).toHaveLength(2);
    const { commitment } = await ask(
      `{ commitment(slug: "plan") { history { nodes { changes { field before after } } } } }`,
    );
    expect(commitment.history.nodes[0].changes).toEqual([{ field: "jurisdiction", before: "AU-NSW", after: "AU-VIC" }]);
  });

  it("that does not exist is refused, in arguments by name and in inputs as data", async () => {
    const { errors } = await server.ask(`{ commitments(where: {or: [{jurisdiction: "au-nsw"}]}) { nodes { id } } }`);
    expect(errors?.[0]).toMatchObject({
      message:
        'commitments.where.or.0.jurisdiction: "au-nsw" is no jurisdiction: write a country (ISO 3166-1 alpha-2: AU), a part of one ' +
        "(ISO 3166-2: AU-NSW), EU or UN",
      extensions: { code: "BAD_USER_INPUT" },
    });
    const wrongLanguage = await server.ask(`{ actor(slug: "ec") { jurisdiction { name(language: "no way") } } }`);
    expect(wrongLanguage.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    const refusals = async (...edits: make.TestEdit[]) => (await refusalsOf(recorder.apply(...edits))).map(asTold);
    const forms = "write a country (ISO 3166-1 alpha-2: AU), a part of one (ISO 3166-2: AU-NSW), EU or UN";
    expect(await refusals(make.commitment({ jurisdiction: "UK" }))).toEqual([
      refused("INVALID", "jurisdiction", `jurisdiction: "UK" is no jurisdiction; ${forms}`),
    ]);
    expect(await refusals(make.governmentBody({ jurisdiction: "AU", country: "NZ" }))).toEqual([
      refused("INVALID", "country", "country is the old name of jurisdiction: give only jurisdiction"),
    ]);
  });

  it("is what commitments, judgements and meetings are counted by, the most first", async () => {
    await recorder.apply(
      make.methodology({ as: "scale" }),
      make.commitment({ as: "ke1", title: "Open budget", jurisdiction: "KE", dueOn: "2016-06" }),
      make.commitment({ title: "Open courts", jurisdiction: "KE", dueOn: "2017" }),
      make.commitment({ title: "Open land", jurisdiction: "GH", dueOn: "2018" }),
      make.assessment({ commitment: "$ke1" }),
    );
    const { commitmentStats, assessmentStats, meetingStats } = await ask(`{
      commitmentStats(groupBy: [JURISDICTION, FORMALITY], overdue: true) {
        total buckets { labels count key { jurisdiction { code name(language: "sw") } formality } } }
      assessmentStats(groupBy: [JURISDICTION, LATEST_STATUS]) { total buckets { labels count key { jurisdiction { code } } } }
      meetingStats(groupBy: [JURISDICTION]) { total meetings buckets { labels count key { jurisdiction { kind code parent { name } } } } } }`);
    expect(commitmentStats).toEqual({
      total: 3,
      buckets: [
        {
          labels: ["Kenya", "Declared"],
          count: 2,
          key: { jurisdiction: { code: "KE", name: "Kenya" }, formality: "DECLARED" },
        },
        {
          labels: ["Ghana", "Declared"],
          count: 1,
          key: { jurisdiction: { code: "GH", name: "Ghana" }, formality: "DECLARED" },
        },
      ],
    });
    expect(assessmentStats).toEqual({
      total: 1,
      buckets: [{ labels: ["Kenya", "In progress"], count: 1, key: { jurisdiction: { code: "KE" } } }],
    });
    const part = (code: string, name: string) => ({ kind: "SUBDIVISION", code, parent: { name } });
    expect(meetingStats).toEqual({
      total: 3,
      meetings: 3,
      buckets: [
        { labels: ["New South Wales"], count: 2, key: { jurisdiction: part("AU-NSW", "Australia") } },
        {
          labels: ["European Union"],
          count: 1,
          key: { jurisdiction: { kind: "INTERNATIONAL", code: "EU", parent: null } },
        },
        { labels: ["Mahārāshtra"], count: 1, key: { jurisdiction: part("IN-MH", "India") } },
      ],
    });
    const { all } = await ask(
      `{ all: commitmentStats(groupBy: [JURISDICTION]) { total buckets { labels key { jurisdiction { code } } } } }`,
    );
    expect(all.buckets).toContainEqual({ labels: ["No jurisdiction"], key: { jurisdiction: null } });
  });

  it("that ISO 3166 has no more is kept with its country, as it was recorded", async () => {
    const client = await server.database.connect();
    await changeSet(client, () => client.query("update commitment set jurisdiction = 'FR-75' where slug = 'loi'"));
    const { commitment } = await ask(`{ commitment(slug: "loi") { jurisdiction { code name kind parent { code } } } }`);
    expect(commitment.jurisdiction).toEqual({
      code: "FR-75",
      name: "FR-75",
      kind: "SUBDIVISION",
      parent: { code: "FR" },
    });
    expect(await found("commitments", `jurisdiction: "FR"`)).toEqual(["loi"]);
    const written = changeSet(client, () => client.query("update commitment set jurisdiction = 'France'"));
    expect(await refusal(written)).toBe("commitment_jurisdiction_is_jurisdiction");
  });

  it("of the place of a meeting is that of a country", async () => {
    for (const country of ["QQ", "EU", "AU-NSW", "France", "fr"])
      expect((await refusalsOf(recorder.apply(make.meeting({ country })))).map(asTold)).toEqual([
        refused(
          "INVALID",
          "country",
          `country: "${country}" is no country; write its ISO 3166-1 alpha-2 code, such as NZ`,
        ),
      ]);
  });

  it("distinguishes records of one name in their addresses", async () => {
    const same = { title: "Open contracting", madeOn: "2016" };
    await recorder.apply(
      ...["GH", "KE", "GH", undefined].map((jurisdiction) => make.commitment({ ...same, jurisdiction })),
    );
    expect(await found("commitments", `search: "Open contracting"`)).toEqual([
      "open-contracting-2016",
      "open-contracting-2016-2",
      "open-contracting-2016-gh",
      "open-contracting-2016-ke",
    ]);
  });
});
