import type { Client } from "pg";
import { changeSet, refusal } from "../../support/change-set";
import { onEmptyRecord } from "../../support/empty-record";
import { refused } from "../../support/contribute";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { asTold, refusalsOf, type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";
import { readPage } from "../../support/site";

let server: TestServer;
let recorder: Recorder;
let client: Client;

const links = [
  { url: "https://ka.wikipedia.org/wiki/ელენე_ხოშტარია", note: "Wikipedia (ka)" },
  { url: "https://parliament.example/mps/77" },
];

/** A parliament as a Popolo file has it: a member, who sits for an area and on behalf of a group. */
onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  client = await server.database.connect();
  await recorder.apply(
    make.governmentBody({ as: "parliament", name: "საქართველოს პარლამენტი", slug: "parliament", jurisdiction: "GE" }),
    make.organisation({ as: "group", name: "ევროპული საქართველო", slug: "group" }),
    make.person({ as: "member", name: "ელენე ხოშტარია", slug: "member", bornOn: "1979-05-29", links }),
    make.person({ as: "other", name: "Elene Khoshtaria", slug: "other", bornOn: "1979", diedOn: "2051-Q2" }),
  );
  await recorder.apply(
    make.role({
      as: "seat",
      person: "$member",
      organisation: "$parliament",
      onBehalfOf: "$group",
      area: "მთაწმინდა",
      title: "პარლამენტის წევრი",
      from: "2016-11-18",
    }),
  );
});

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
const refusals = async (...edits: make.TestEdit[]) => (await refusalsOf(recorder.apply(...edits))).map(asTold);
const life = `{ name links { url note } ... on Person { bornOn { value precision } diedOn { value } } }`;

describe("a person of a Popolo file", () => {
  it("has dates of birth and death, and links", async () => {
    const { actor, body } = await ask(
      `{ actor(slug: "member") ${life} body: actor(slug: "parliament") { links { url } } }`,
    );
    expect(actor).toEqual({
      name: "ელენე ხოშტარია",
      links: [links[0], { ...links[1], note: null }],
      bornOn: { value: "1979-05-29", precision: "DAY" },
      diedOn: null,
    });
    expect(body).toEqual({ links: [] });
  });

  it("holds a seat for an area, on behalf of a group", async () => {
    const { actor } = await ask(`{ actor(slug: "member") { roles { area onBehalfOf { slug } } } }`);
    expect(actor.roles).toEqual([{ area: "მთაწმინდა", onBehalfOf: { slug: "group" } }]);
  });

  it("stands so on the pages", async () => {
    const page = await readPage(`${server.url}/en/actors/member`);
    expect(page.text(".life")).toBe("Born 29 May 1979");
    expect(page.texts(".actor-header .links a")).toEqual(["Wikipedia (ka)", "parliament.example"]);
    expect(page.text(".offices")).toContain("მთაწმინდა, ევროპული საქართველო");
    expect((await readPage(`${server.url}/fr/actors/other`)).text(".life")).toContain("Naissance");
  });
});

describe("dates of a life, links and seats", () => {
  it("are corrected, and taken back", async () => {
    const corrected = await recorder.apply(
      make.correction("Actor", { actor: "$member", bornOn: "1979", links: [] }),
      make.correction("Role", { role: "$seat", area: null, onBehalfOf: null }),
    );
    const read = () =>
      ask(`{ actor(slug: "member") { links { url } ... on Person { bornOn { value } }
      roles { area onBehalfOf { slug } } } }`);
    expect((await read()).actor).toEqual({
      links: [],
      bornOn: { value: "1979" },
      roles: [{ area: null, onBehalfOf: null }],
    });
    await recorder.revert(corrected);
    expect((await read()).actor).toMatchObject({
      links: [{ url: links[0]?.url }, { url: links[1]?.url }],
      bornOn: { value: "1979-05-29" },
      roles: [{ area: "მთაწმინდა", onBehalfOf: { slug: "group" } }],
    });
  });

  it.each([
    [
      make.person({ bornOn: "1990", diedOn: "1989" }),
      "diedOn",
      "the person dies (1989) before they are born (1990): correct one of the two",
    ],
    [
      make.correction("Actor", { actor: "$other", bornOn: "2060" }),
      "bornOn",
      "the person dies (2051-Q2) before they are born (2060): correct one of the two",
    ],
    [
      make.correction("Actor", { actor: "$group", diedOn: "2020" }),
      "diedOn",
      "only a PERSON is born and dies, not ORGANISATION",
    ],
    [
      make.correction("Role", { role: "$seat", onBehalfOf: "$other" }),
      "onBehalfOf",
      "a role is held on behalf of a party, a group or another organisation, not PERSON",
    ],
    [
      make.correction("Role", { role: "$seat", person: "$group" }),
      "person",
      "a role is held by a PERSON, not ORGANISATION",
    ],
    [
      make.correction("Role", { role: "$seat", organisation: "$other" }),
      "organisation",
      "a role is held in a body, a company or another organisation, not PERSON",
    ],
    [
      make.role({ person: "$group", organisation: "$parliament" }),
      "person",
      "a role is held by a PERSON, not ORGANISATION",
    ],
  ])("are refused by name if they cannot be: %#", async (edit, field, message) => {
    expect(await refusals(edit)).toEqual([refused("INVALID", field, message)]);
  });

  it.each([
    ["update actor set died_on = '2020' where slug = 'group'", "actor_dates_of_life_are_of_a_person"],
    ["update actor set born_on = '2061' where slug = 'other'", "actor_dies_after_birth"],
    ["update actor set links = '{}' where slug = 'other'", "actor_links_length"],
    [
      "update role set on_behalf_of_id = person_id",
      "a role is held on behalf of a party, a group or another organisation, not of a person",
    ],
  ])("hold in the database: %s", async (statement, rule) => {
    expect(await refusal(changeSet(client, () => client.query(statement)))).toBe(rule);
  });

  it("fill what the survivor of a merge leaves open", async () => {
    await recorder.apply(
      make.correction("Actor", { actor: "$member", expectedVersion: 3, bornOn: null }),
      make.organisation({ as: "eg", name: "European Georgia", slug: "eg" }),
    );
    const merges = [mergeActors("$other", "$member"), mergeActors("$eg", "$group")].map((edit, place) => ({
      ...edit,
      input: {
        ...edit.input,
        merged: [{ id: place === 0 ? "$member" : "$group", expectedVersion: place === 0 ? 4 : 1 }],
      },
    }));
    await recorder.apply(...merges);
    const { actor } = await ask(`{ actor(slug: "other") { links { note } ... on Person { bornOn { value } }
      roles { onBehalfOf { slug } } } }`);
    expect(actor).toEqual({
      links: [{ note: "Wikipedia (ka)" }, { note: null }],
      bornOn: { value: "1979" },
      roles: [{ onBehalfOf: { slug: "eg" } }],
    });
  });
});
