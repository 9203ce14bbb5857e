import { submit, written } from "../../support/contribute";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { asTold, refusalsOf } from "../../support/recorder";
import { dataOf, signedIn } from "../../support/server";

const { server, recorder } = onEmptyRecord();
const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });

const speaks = (actor: string, representing: string | null, said: object = {}) => ({
  actor: `$${actor}`,
  role: "PLEDGER",
  ...(representing && { representing: `$${representing}` }),
  ...said,
});

/**
 * Before an election in Georgia: Nino promises a bridge for the Greens, Levan and Nino promise clean water for them, as they do themselves. Nino
 * promises a library on her own. The ministry is asked for a road, through its minister and through his deputy.
 */
beforeAll(async () => {
  await recorder.apply(
    make.person({ as: "nino", slug: "nino", name: "ნინო" }),
    make.person({ as: "levan", slug: "levan", name: "ლევანი" }),
    make.organisation({ as: "greens", slug: "greens", name: "მწვანეები" }),
    make.organisation({ as: "farmers", slug: "farmers", name: "ფერმერები" }),
    make.governmentBody({ as: "ministry", slug: "ministry", name: "სამინისტრო" }),
  );
  await recorder.apply(
    make.commitment({ as: "bridge", slug: "bridge", parties: [speaks("nino", "greens", { as: "said" })] }),
    make.commitment({
      as: "water",
      slug: "water",
      madeOn: "2018-03",
      dueOn: "2019",
      parties: [
        speaks("levan", "greens", { as: "levans" }),
        speaks("nino", "greens", { as: "ninos" }),
        speaks("greens", null, { role: "SIGNATORY" }),
      ],
    }),
    make.commitment({ as: "library", slug: "library", parties: [speaks("nino", null)] }),
    make.commitment({
      as: "road",
      slug: "road",
      formality: "PROPOSED",
      parties: [
        speaks("levan", "ministry", { role: "ASKED" }),
        speaks("nino", "ministry", { role: "ASKED" }),
        speaks("greens", null, { role: "COUNTERPARTY" }),
      ],
    }),
  );
});

const listed = async (args: string, of = ""): Promise<string[]> => {
  const list = `commitments(${args}) { nodes { slug } }`;
  const { commitments, actor } = await dataOf(server, of ? `{ ${of} { ${list} } }` : `{ ${list} }`);
  return (commitments ?? actor.commitments).nodes.map(({ slug }: { slug: string }) => slug).sort();
};

interface Bucket {
  labels: string[];
  count: number;
}

const counted = async (args: string): Promise<unknown> => {
  const { commitmentStats } = await dataOf(
    server,
    `{ commitmentStats(${args}) { unit total commitments buckets { labels count } } }`,
  );
  const { buckets, ...rest } = commitmentStats;
  return { ...rest, buckets: buckets.map(({ labels, count }: Bucket) => `${labels.join(", ")}: ${count}`).sort() };
};

const promises = "role: [PLEDGER, SIGNATORY]";

describe("what somebody promises on behalf of another", () => {
  it("names both, and is found for both", async () => {
    const { commitment } = await dataOf(
      server,
      `{ commitment(slug: "bridge") { parties(actor: "greens") { role actor { name } representing { name } } } }`,
    );
    expect(commitment.parties).toEqual([
      { role: "PLEDGER", actor: { name: "ნინო" }, representing: { name: "მწვანეები" } },
    ]);
    expect(await listed(`actor: "nino"`)).toEqual(["bridge", "library", "road", "water"]);
    expect(await listed(`actor: "greens"`)).toEqual(["bridge", "road", "water"]);
    expect(await listed(`actor: "ministry"`)).toEqual(["road"]);
    const { person } = await dataOf(server, `{ person: actor(slug: "nino") { commitments { totalCount } } }`);
    expect(person.commitments.totalCount).toBe(4);
    // What was only said for it is its own, on its list as in the list of all.
    for (const args of [promises, `${promises}, representingOthers: false`, `representingOthers: true`])
      for (const slug of ["greens", "nino"])
        expect(await listed(args, `actor(slug: "${slug}")`)).toEqual(await listed(`actor: "${slug}", ${args}`));
  });

  it("can be told from what is somebody's own", async () => {
    expect(await listed(`actor: "nino", representingOthers: true`)).toEqual(["bridge", "road", "water"]);
    expect(await listed(`actor: "nino", representingOthers: true, ${promises}`)).toEqual(["bridge", "water"]);
    expect(await listed(`actor: "nino", representingOthers: false`)).toEqual(["library"]);
    expect(await listed(`actor: "greens", representingOthers: false, ${promises}`)).toEqual(["bridge", "water"]);
    expect(await listed(`actor: "greens", representingOthers: true`)).toEqual([]);
    expect(await listed("representingOthers: true")).toEqual(["bridge", "road", "water"]);
    expect(await listed(`representingOthers: false, ${promises}`)).toEqual(["library", "water"]);
    expect(await listed(`where: { not: { representingOthers: true } }`)).toEqual(["library"]);
  });

  it("is the promise of the other in every count, and counts once however many say it", async () => {
    expect(await counted("groupBy: [ACTOR]")).toEqual({
      unit: "COMMITMENT_PARTIES",
      total: 3,
      commitments: 3,
      buckets: ["მწვანეები: 2", "ნინო: 1"],
    });
    expect(await counted("groupBy: [ACTOR_KIND]")).toMatchObject({ buckets: ["Organisation: 2", "Person: 1"] });
    expect(await counted("groupBy: [ASKED_ACTOR]")).toEqual({
      unit: "COMMITMENT_REQUESTS",
      total: 1,
      commitments: 1,
      buckets: ["სამინისტრო: 1"],
    });
  });

  it("stands in the scorecard of the other, which has as many as the list", async () => {
    const { nino, greens, ministry } = await dataOf(
      server,
      `{ nino: actorScorecard(slug: "nino") { promised asked } greens: actorScorecard(slug: "greens") { promised asked }
         ministry: actorScorecard(slug: "ministry") { promised asked } }`,
    );
    expect(nino).toEqual({ promised: 1, asked: 0 });
    expect(greens).toEqual({ promised: 2, asked: 0 });
    expect(ministry).toEqual({ promised: 0, asked: 1 });
    expect(await listed(`actor: "greens", representingOthers: false, ${promises}`)).toHaveLength(greens.promised);
  });
});

describe("of several who speak for one actor", () => {
  it("the share that was judged last is what came of its promise", async () => {
    const greens = async (at: number) =>
      (
        await dataOf(
          server,
          `query ($at: Int!) { actorScorecard(slug: "greens", atRevision: $at) { kept broken onTime notRated } }`,
          { at },
        )
      ).actorScorecard;
    const kept = await recorder.apply(
      make.assessment({
        commitment: "$water",
        party: "$levans",
        status: "KEPT",
        date: "2019-02",
        fulfilledOn: "2019-01",
      }),
    );
    const broken = await recorder.apply(
      make.assessment({ commitment: "$water", party: "$ninos", status: "BROKEN", date: "2020-02" }),
    );
    expect(await greens(kept)).toEqual({ kept: 1, broken: 0, onTime: 1, notRated: 1 });
    expect(await greens(broken)).toEqual({ kept: 0, broken: 1, onTime: 0, notRated: 1 });
  });
});

describe("whom a party represents", () => {
  const representing = async (at?: number) => {
    const { node } = await dataOf(
      server,
      `query ($id: ID!, $at: Int) { node(id: $id, atRevision: $at) { ... on Party { representing { slug } } } }`,
      { id: recorder.id("said"), at },
    );
    return node.representing?.slug ?? null;
  };

  it("can be corrected and reverted, and the history says so", async () => {
    const before = await recorder.apply(make.person({ name: "another" }));
    const corrected = await recorder.apply(make.correction("Party", { party: "$said", representing: "$farmers" }));
    expect([await representing(before), await representing()]).toEqual(["greens", "farmers"]);
    const { node } = await dataOf(
      server,
      `query ($id: ID!) { node(id: $id) { ... on Party { history(first: 1) { nodes { changes { field before after } } } } } }`,
      { id: recorder.id("said") },
    );
    expect(node.history.nodes).toEqual([
      {
        changes: [{ field: "representing", before: recorder.id("greens"), after: recorder.id("farmers") }],
      },
    ]);
    await recorder.revert(corrected);
    expect(await representing()).toBe("greens");
  });

  it("may be several actors, in a part for each, but each only once in a role", async () => {
    await recorder.apply(make.party({ commitment: "$library", ...speaks("nino", "farmers") }));
    const again = recorder.apply(make.party({ commitment: "$library", ...speaks("nino", "farmers") }));
    expect((await refusalsOf(again)).map(asTold)).toEqual([
      expect.objectContaining({
        code: "DUPLICATE",
        message: expect.stringContaining("each actor has a role once for each that it represents, and once on its own"),
      }),
    ]);
  });
});

describe("a register of promises that is sent again", () => {
  const send = (parties: object[]) =>
    submit(
      ada,
      [
        make.commitment({
          title: "სკოლა",
          identifiers: [{ scheme: "archevnebi", value: "7" }],
          parties,
          evidence: [make.evidence({ source: recorder.id("report") })],
        }),
      ].map(written),
      { onExisting: "UPDATE" },
      "errors { code message } created updated unchanged",
    );
  const part = (actor: string, representing?: string) => ({
    actor: recorder.id(actor),
    role: "PLEDGER",
    ...(representing && { representing: recorder.id(representing) }),
  });
  const named = async () => {
    const { commitments } = await dataOf(
      server,
      `{ commitments(where: { identifier: { scheme: "archevnebi", value: "7" } }) { nodes { parties { actor { slug } representing { slug } } } } }`,
    );
    return commitments.nodes[0].parties.map(
      ({ actor, representing }: { actor: { slug: string }; representing: { slug: string } | null }) =>
        `${actor.slug} ${representing?.slug}`,
    );
  };

  it("may say only later for whom somebody spoke: it is the same party, and a second one adds a part", async () => {
    await send([part("levan")]);
    expect(await named()).toEqual(["levan undefined"]);
    await send([part("levan", "farmers")]);
    expect(await named()).toEqual(["levan farmers"]);
    expect(await send([part("levan")])).toMatchObject({ errors: [], updated: 0 });
    await send([part("levan", "farmers"), part("levan", "greens")]);
    expect(await named()).toEqual(["levan farmers", "levan greens"]);
  });
});
