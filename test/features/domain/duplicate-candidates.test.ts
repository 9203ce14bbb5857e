import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { dataOf, type Answer } from "../../support/server";

const { server, recorder } = onEmptyRecord();
let first: number;

beforeAll(async () => {
  first = await recorder.apply(
    make.person({ as: "olena", name: "Олена Кравчук", jurisdiction: "UA" }),
    make.person({ as: "kravchuk", name: "KRAVCHUK Olena", jurisdiction: "UA" }),
    make.person({ as: "petrenko", name: "Olena Petrenko", jurisdiction: "UA" }),
    make.company({
      as: "naftohaz",
      name: "Naftohaz LLC",
      jurisdiction: "UA",
      identifiers: [{ scheme: "edrpou", value: "2007-7720" }],
    }),
    make.company({ as: "oil", name: "Ukrainian Oil and Gas", identifiers: [{ scheme: "ua-edr", value: "20077720" }] }),
    make.governmentBody({ as: "kyiv", name: "Ministry of Health", jurisdiction: "UA" }),
    make.governmentBody({ as: "nairobi", name: "Ministry of Health", jurisdiction: "KE" }),
    make.governmentBody({ as: "accra", name: "The Health Ministry", jurisdiction: "GH" }),
    make.office({ as: "minister", name: "Ministry of Health", body: "$kyiv" }),
  );
});

const fields = "nodes { score a { name } b { name } reasons { sign likeness count ofA ofB } }";
const ask = async (args = "minScore: 0.7"): Promise<Answer["data"]> =>
  (await dataOf(server, `{ duplicateCandidates(${args}) { totalCount ${fields} } }`)).duplicateCandidates;
const of = (name: string): string => `actor: "${recorder.id(name)}"`;
const namesOf = ({ nodes }: { nodes: { score: number; a: { name: string }; b: { name: string } }[] }) =>
  nodes.map(({ score, a, b }) => [score, ...[a.name, b.name].sort()]);

describe("candidates for duplicates", () => {
  it("are ranked, with what speaks for them and against them", async () => {
    const found = await ask();
    expect(namesOf(found)).toEqual([
      [0.955, "KRAVCHUK Olena", "Олена Кравчук"],
      [0.8, "Naftohaz LLC", "Ukrainian Oil and Gas"],
      [0.7, "Ministry of Health", "Ministry of Health"],
    ]);
    expect(found.totalCount).toBe(3);
    expect(found.nodes.map(({ reasons }: { reasons: unknown }) => reasons)).toMatchObject([
      [
        { sign: "SAME_NORMALISED_NAME", likeness: null, ofA: "kravchuk olena", ofB: "kravchuk olena" },
        { sign: "SAME_JURISDICTION", ofA: "UA", ofB: "UA" },
      ],
      [{ sign: "NEAR_NAME" }, { sign: "SHARED_IDENTIFIER" }],
      [{ sign: "SAME_NAME", ofA: "Ministry of Health" }, { sign: "OTHER_JURISDICTION" }],
    ]);
  });

  it("are of the kinds asked for, with the least score asked for, or of one actor", async () => {
    expect(namesOf(await ask("kind: PERSON"))).toEqual([[0.955, "KRAVCHUK Olena", "Олена Кравчук"]]);
    expect((await ask("minScore: 0.96")).totalCount).toBe(0);
    expect(namesOf(await ask("kind: GOVERNMENT_BODY, minScore: 0.6"))).toEqual([
      [0.7, "Ministry of Health", "Ministry of Health"],
      [0.665, "Ministry of Health", "The Health Ministry"],
      [0.665, "Ministry of Health", "The Health Ministry"],
    ]);
    expect(namesOf(await ask(of("oil")))).toEqual([[0.8, "Naftohaz LLC", "Ukrainian Oil and Gas"]]);
    expect(namesOf(await ask(of("petrenko")))).toEqual([]);
    const two = `actor: ["${recorder.id("oil")}", "${recorder.id("olena")}"]`;
    expect((await ask(two)).totalCount).toBe(2);
  });

  it("are read page by page", async () => {
    const page = async (after: string | null): Promise<Answer["data"]> =>
      (
        await dataOf(
          server,
          "query ($after: String) { duplicateCandidates(first: 2, after: $after) { nodes { score } pageInfo { hasNextPage endCursor } } }",
          { after },
        )
      ).duplicateCandidates;
    const one = await page(null);
    expect(one).toMatchObject({ nodes: [{ score: 0.955 }, { score: 0.8 }], pageInfo: { hasNextPage: true } });
    expect(await page(one.pageInfo.endCursor)).toMatchObject({
      nodes: [{ score: 0.7 }],
      pageInfo: { hasNextPage: false },
    });
  });

  it("count the meetings in which both were recorded, and were none before", async () => {
    const now = await recorder.apply(
      make.person({ as: "petrenko-2", name: "Dr Olena Petrenco" }),
      make.meeting({ as: "talks" }),
      make.participation({ meeting: "$talks", actor: "$petrenko" }),
      make.participation({ meeting: "$talks", actor: "$petrenko-2" }),
    );
    const { nodes } = await ask(of("petrenko"));
    expect(nodes).toMatchObject([
      {
        score: 0.91,
        reasons: [
          { sign: "NEAR_NAME", likeness: 0.667 },
          { sign: "SHARED_MEETINGS", count: 1 },
        ],
      },
    ]);
    expect((await ask(`${of("petrenko")}, atRevision: ${now - 1}`)).totalCount).toBe(0);
    expect((await ask(`atRevision: ${first}`)).totalCount).toBe(3);
  });

  it("forget an actor that was merged, and find it again when the merge is undone", async () => {
    const ids = { survivor: recorder.id("olena"), expectedVersion: 1, reason: "The same passport." };
    const merge = { ...ids, merged: [{ id: recorder.id("kravchuk"), expectedVersion: 1 }] };
    const revision = await recorder.apply({ name: "mergeActors", input: merge });
    expect((await ask("kind: PERSON, minScore: 0.95")).totalCount).toBe(0);
    await recorder.revert(revision);
    expect(namesOf(await ask("kind: PERSON, minScore: 0.95"))).toEqual([[0.955, "KRAVCHUK Olena", "Олена Кравчук"]]);
  });

  it("refuse a score that says nothing", async () => {
    const { errors } = await server.ask("{ duplicateCandidates(minScore: 0.2) { totalCount } }");
    expect(errors).toMatchObject([{ message: expect.stringContaining("must be from 0.5 to 1, not 0.2") }]);
  });
});

describe("short names", () => {
  it("with the same consonants are only near if their letters are alike", async () => {
    const names = ["ODS", "Aedes", "ADES", "UCI", "ESA", "IBM", "EBM", "SAP", "SPÖ", "EBU", "ABB", "Zorq", "Зорк"];
    const zorki = make.association({ name: "Zorki", aliases: ["Zorki Grup"] });
    await recorder.apply(...names.map((name) => make.association({ name })), zorki);
    const pairs = namesOf(await ask("kind: ASSOCIATION")).map(([, ...pair]) => pair.join(" and "));
    expect(pairs.sort()).toEqual(["ADES and Aedes", "Zorki and Zorq", "Zorki and Зорк", "Zorq and Зорк"]);
  });
});
