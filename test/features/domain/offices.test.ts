import { changeSet, refusal } from "../../support/change-set";
import { onEmptyRecord } from "../../support/empty-record";
import { refused } from "../../support/contribute";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { asTold, refusalsOf } from "../../support/recorder";
import { dataOf } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const { server, recorder } = onEmptyRecord();
const client = beforeTests(() => server.database.connect());

/** The governor of a central bank: two held the office, and a deputy is on record without it. */
beforeAll(async () => {
  await recorder.apply(
    make.governmentBody({ as: "bank", name: "한국은행", slug: "bank-of-korea", country: "KR" }),
    make.governmentBody({ as: "blue", name: "청와대", slug: "blue-house" }),
    make.office({ as: "governor", name: "한국은행 총재", slug: "governor", body: "$bank" }),
    make.person({ as: "lee", name: "이주열", slug: "lee-ju-yeol" }),
    make.person({ as: "rhee", name: "이창용", slug: "rhee-chang-yong" }),
    make.person({ as: "deputy", name: "윤면식", slug: "yoon" }),
  );
  const governor = { organisation: "$bank", office: "$governor", title: "총재" };
  await recorder.apply(
    make.role({ as: "first", ...governor, person: "$lee", from: "2014-04-01", to: "2022-03-31" }),
    make.role({ as: "second", ...governor, person: "$rhee", from: "2022-04-21" }),
    make.role({ as: "other", person: "$deputy", organisation: "$bank", title: "부총재", from: "2017-08" }),
  );
});

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
const refusals = async (...edits: make.TestEdit[]) => (await refusalsOf(recorder.apply(...edits))).map(asTold);

describe("an office", () => {
  const holders = async (args: string): Promise<string[]> => {
    const { actor } = await ask(`{ actor(slug: "governor") { ... on Office { holders${args} { person { slug } } } } }`);
    return actor.holders.map(({ person }: { person: { slug: string } }) => person.slug);
  };

  it.each([
    ["", ["lee-ju-yeol", "rhee-chang-yong"]],
    [`(validAt: "2020-05-01")`, ["lee-ju-yeol"]],
    [`(validAt: "2022-04-10")`, []],
    [`(validAt: "2024-01-01")`, ["rhee-chang-yong"]],
  ])("says who held it: %s", async (args, slugs) => {
    expect(await holders(args)).toEqual(slugs);
  });

  it("stands in the roles of a person beside the organisation", async () => {
    const roles = "roles { title organisation { slug } office { __typename slug } }";
    const { lee, yoon } = await ask(
      `{ lee: actor(slug: "lee-ju-yeol") { ${roles} } yoon: actor(slug: "yoon") { ${roles} } }`,
    );
    const organisation = { slug: "bank-of-korea" };
    expect(lee.roles).toEqual([{ title: "총재", organisation, office: { __typename: "Office", slug: "governor" } }]);
    expect(yoon.roles).toEqual([{ title: "부총재", organisation, office: null }]);
  });

  it("makes its holder a government actor, wherever it is held, and its body one that met", async () => {
    await recorder.apply(
      make.organisation({ as: "somewhere", name: "某处", slug: "somewhere" }),
      make.office({ as: "envoy", name: "特使", slug: "envoy", body: "$blue" }),
      make.person({ as: "kim", name: "김현종", slug: "kim" }),
      make.role({ person: "$kim", organisation: "$somewhere", office: "$envoy", title: "特使", from: "2019" }),
      make.meeting({ date: "2019-06", participations: [{ actor: "$kim", role: "HOST", attendance: "ATTENDED" }] }),
    );
    const { governmentActors, meetingStats } = await ask(`{
      governmentActors(inOfficeOn: "2019-06-01", search: "김현종") { nodes { slug } }
      meetingStats(groupBy: [GOVERNMENT_BODY]) { buckets { key { governmentBody { slug } } } } }`);
    expect(governmentActors.nodes).toEqual([{ slug: "kim" }]);
    expect(meetingStats.buckets).toEqual([{ key: { governmentBody: { slug: "blue-house" } } }]);
  });
});

describe("the office of a role", () => {
  it("is corrected and taken away, and its history says so", async () => {
    await recorder.apply(make.correction("Role", { role: "$other", office: "$governor" }));
    await recorder.apply(make.correction("Role", { role: "$other", expectedVersion: 2, office: null }));
    const { node } = await ask(
      "query ($id: ID!) { node(id: $id) { ... on Role { history { nodes { changes { field before after } } } } } }",
      { id: recorder.id("other") },
    );
    const governor = recorder.id("governor");
    expect(node.history.nodes.slice(0, 2)).toEqual([
      { changes: [{ field: "office", before: governor, after: null }] },
      { changes: [{ field: "office", before: null, after: governor }] },
    ]);
  });

  it("is an office, through the API and in the database", async () => {
    const wrong = make.role({ person: "$deputy", organisation: "$bank", office: "$bank", title: "총재" });
    expect(await refusals(wrong)).toEqual([
      refused("INVALID", "office", "the office of a role is an actor of the kind OFFICE, not GOVERNMENT_BODY"),
    ]);
    const written = changeSet(client, () =>
      client.query("update role set office_id = organisation_id where id = $1", [recorder.id("other").slice(-36)]),
    );
    expect(await refusal(written)).toMatch(/^roles name as their office only an actor of the kind OFFICE/);
  });

  it("stays an office as long as roles name it: they are corrected first, or in the same change set", async () => {
    const toCompany = make.correction("Actor", { actor: "$governor", kind: "COMPANY", body: null });
    expect(await refusals(toCompany)).toEqual([
      refused(
        "INVALID",
        "kind",
        "roles name as their office only an actor of the kind OFFICE: correct those roles first",
      ),
    ]);
    const correct = (role: string) => make.correction("Role", { role, office: null });
    const done = await recorder.apply(toCompany, correct("$first"), correct("$second"));
    expect((await ask(`{ actor(slug: "governor") { __typename } }`)).actor).toEqual({ __typename: "Company" });
    await recorder.revert(done);
    expect(
      (await ask(`{ actor(slug: "governor") { ... on Office { holders { title } } } }`)).actor.holders,
    ).toHaveLength(2);
  });

  it("goes along in a merge of two offices, and is not lost in another kind", async () => {
    await recorder.apply(
      make.office({ as: "president", name: "Governor of the BOK", slug: "bok-governor" }),
      make.organisation({ as: "bok", name: "BOK", slug: "bok" }),
    );
    const merge = (survivor: string) => {
      const edit = mergeActors(survivor, "$governor");
      return { ...edit, input: { ...edit.input, merged: [{ id: "$governor", expectedVersion: 3 }] } };
    };
    expect(await refusals(merge("$bok"))).toEqual([
      refused(
        "INVALID",
        "survivor",
        "roles name one of these actors as their office, and the survivor is ORGANISATION: correct its kind to OFFICE first",
      ),
    ]);
    await recorder.apply(merge("$president"));
    const { actor } = await ask(`{ actor(slug: "bok-governor") { ... on Office {
      body { slug } holders { person { slug } } } } }`);
    expect(actor).toEqual({
      body: { slug: "bank-of-korea" },
      holders: [{ person: { slug: "lee-ju-yeol" } }, { person: { slug: "rhee-chang-yong" } }],
    });
  });
});
