import { onEmptyRecord } from "../../support/empty-record";
import { commitment, correction, meeting, person, techCompany } from "../../support/factories";
import { type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let before: number;

/** Hundreds of names that all have the word, and come before it in the alphabet. */
const crowd = (word: string, script: string) =>
  Array.from({ length: 60 }, (_, at) => techCompany({ name: `${script} ${word} ${at}`, slug: `${slugPart()}-${at}` }));
let parts = 0;
const slugPart = (): string => `crowd-${++parts}`;

const long = (sentence: string): string => `${sentence} `.repeat(200).slice(0, 4900).trim();

onEmptyRecord(async (made) => {
  ({ server, recorder } = made);
  await recorder.apply(
    ...crowd("Google", "A"),
    ...crowd("Яндекс", "А"),
    ...crowd("腾讯", "一"),
    ...crowd("ไทย", "ก"),
    ...crowd("العربية", "ا"),
    ...crowd("Ελλάδα", "Α"),
    ...crowd("Société", "A"),
    ...crowd("X", "A"),
    ...["Яндекс", "腾讯", "ไทย", "العربية", "Ελλάδα", "Société", "X"].map((name) => techCompany({ name })),
    techCompany({ name: "Google", identifiers: [{ scheme: "wikidata", value: "Q95" }] }),
    techCompany({ name: "Google Ireland" }),
    techCompany({ name: "Alphabet", aliases: ["GOOGLE", "Abc.xyz"] }),
    person({ name: "Jean de La Rochefoucauld" }),
  );
  before = await recorder.apply(
    commitment({ as: "long", title: "Kurz", statement: long("Компании обязуются удалять незаконный контент") }),
    commitment({ title: "Court", statement: long("Les entreprises s’engagent à retirer les œuvres notifiées") }),
    commitment({ title: "Moderation of content", statement: "In a few words." }),
    commitment({ title: "Vida privada", statement: "Una ley." }),
    commitment({ title: "Espacio privado", statement: "Una plaza." }),
    meeting({ title: "A summit", purpose: long("The ministers speak about encryption").slice(0, 1900) }),
  );
  await recorder.apply(
    correction("Commitment", { commitment: "$long", statement: "Об этом ничего не сказано.", evidence: undefined }),
  );
});

const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);
const names = async (search: string, more = ""): Promise<string[]> => {
  const { actors } = await ask(`query ($s: String) { actors(search: $s ${more}) { nodes { name } } }`, { s: search });
  return actors.nodes.map(({ name }: { name: string }) => name);
};

describe("actors that are searched for come in the order of relevance", () => {
  it.each(["Яндекс", "腾讯", "ไทย", "العربية", "Ελλάδα", "Société", "X"])("the very name first: %s", async (name) => {
    const found = await names(name, ", first: 100");
    expect(found).toHaveLength(61);
    expect(found[0]).toBe(name);
    expect(await names(name.toLowerCase(), ", first: 1")).toEqual([name]);
    expect(await names(name.normalize("NFD"), ", first: 1")).toEqual([name]);
  });

  it("exact names and other names, then what begins so, then all that has the words", async () => {
    expect((await names("google", ", first: 100")).slice(0, 4)).toEqual([
      "Google",
      "Alphabet",
      "Google Ireland",
      "A Google 0",
    ]);
    expect(await names("ABC.XYZ")).toEqual(["Alphabet"]);
    expect((await names("Q95"))[0]).toBe("Google");
    expect(await names("rochefoucault jean")).toEqual(["Jean de La Rochefoucauld"]);
    expect((await names("google", ", first: 100, orderBy: {field: NAME}"))[0]).toBe("A Google 0");
  });

  it("page by page, each once, forwards and backwards", async () => {
    const page = `query ($after: String) { actors(search: "google", first: 7, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const paged: string[] = [];
    let after: string | null = null;
    for (let goesOn = true; goesOn;) {
      const { actors }: { actors: any } = await ask(page, { after }); // eslint-disable-line @typescript-eslint/no-explicit-any
      expect(actors.totalCount).toBe(63);
      paged.push(...actors.nodes.map(({ id }: { id: string }) => id));
      goesOn = actors.pageInfo.hasNextPage;
      after = actors.pageInfo.endCursor;
    }
    const whole = await ask(`{ forth: actors(search: "google", first: 100) { nodes { id } }
      back: actors(search: "google", last: 100) { nodes { id } } }`);
    expect(paged).toEqual(whole.forth.nodes.map(({ id }: { id: string }) => id));
    expect(whole.back).toEqual(whole.forth);
    expect(new Set(paged).size).toBe(63);
  });

  it("and only where something is searched for", async () => {
    const { errors } = await server.ask(`{ actors(orderBy: {field: RELEVANCE}) { nodes { id } } }`);
    expect(errors).toMatchObject([
      {
        message: "actors.orderBy: RELEVANCE orders the results of a search: give the argument search too",
        extensions: { code: "BAD_USER_INPUT", argument: "actors.orderBy" },
      },
    ]);
  });

  it("in the search of everything as well", async () => {
    const { search } = await ask(
      `{ search(query: "google", first: 3) { nodes { __typename ... on Actor { name } } } }`,
    );
    expect(search.nodes).toEqual([
      { __typename: "TechCompany", name: "Google" },
      { __typename: "TechCompany", name: "Alphabet" },
      { __typename: "TechCompany", name: "Google Ireland" },
    ]);
  });
});

describe("long texts are searched by their words", () => {
  const titles = async (list: string, args: string, at = "") => {
    const data = await ask(
      `{ ${list}(${args}${at}) { nodes { ${list === "search" ? "... on Commitment { title }" : "title"} } } }`,
    );
    return data[list].nodes.map(({ title }: { title: string }) => title);
  };

  it.each([
    ["commitments", `search: "oeuvres notifiees"`, ["Court"]],
    ["commitments", `search: "œuvr"`, ["Court"]],
    ["commitments", `search: "oeuvers"`, []],
    ["commitments", `search: "moderatoin"`, ["Moderation of content"]],
    ["meetings", `search: "ENCRYPT"`, ["A summit"]],
    ["meetings", `search: "encrytion"`, []],
    ["search", `query: "entreprises"`, ["Court"]],
    ["search", `query: "entreprices"`, []],
    ["search", `query: "ecnryption ministers"`, []],
    ["commitments", `search: "обязуются"`, []],
  ])("%s(%s)", async (list, args, found) => {
    expect(await titles(list, args)).toEqual(found);
  });

  it("and near words are only looked for if no record has the exact ones, in lists and in counts", async () => {
    const counted = async (search: string) => {
      const {
        commitments,
        commitmentStats,
        search: all,
      } = await ask(
        `query ($s: String, $q: String!) { commitments(search: $s) { totalCount nodes { title } }
           commitmentStats(groupBy: [STATUS], search: $s) { total }
           search(query: $q, types: [COMMITMENT]) { nodes { ... on Commitment { title } } } }`,
        { s: search, q: search },
      );
      const found = commitments.nodes.map(({ title }: { title: string }) => title).sort();
      expect([commitments.totalCount, commitmentStats.total]).toEqual([found.length, found.length]);
      expect(all.nodes.map(({ title }: { title: string }) => title).sort()).toEqual(found);
      return found;
    };
    expect(await counted("privada")).toEqual(["Vida privada"]);
    expect(await counted("privadda")).toContain("Vida privada");
    expect(await counted("privado")).toEqual(["Espacio privado"]);
  });

  it("as they stood", async () => {
    const at = `, atRevision: ${before}`;
    expect(await titles("commitments", `search: "обязуются незаконный"`, at)).toEqual(["Kurz"]);
    expect(await titles("search", `query: "обязуются незаконный"`, at)).toEqual(["Kurz"]);
    expect(await titles("search", `query: "обязуются незаконный"`)).toEqual([]);
  });

  it("and a title that begins with other signs than letters is found by its beginning", async () => {
    await recorder.apply(commitment({ title: "netz.example wird offen", statement: "Ein Satz." }));
    expect(await titles("commitments", `search: "netz.ex"`)).toEqual(["netz.example wird offen"]);
    expect(await titles("commitments", `search: "amt.ex"`)).toEqual([]);
    expect(await titles("commitments", `search: "netz"`)).toEqual(["netz.example wird offen"]);
  });
});

describe("a frequent word", () => {
  const many = 170;
  const shown = 150;
  const named = (at: number): string => `Обещание ${String(at).padStart(3, "0")}`;
  let then: number;

  beforeAll(async () => {
    for (let first = 0; first < many; first += many / 2)
      then = await recorder.apply(
        ...Array.from({ length: many / 2 }, (_, at) =>
          commitment({ title: named(first + at), statement: "Слово мораторий." }),
        ),
      );
    await recorder.apply(commitment({ title: "Позже", statement: "Ещё один мораторий." }));
  });

  const ranked = async (at: string): Promise<string[]> => {
    const pages = ["first: 100", "last: 50"].map(
      (page) =>
        `search(query: "мораторий", types: [COMMITMENT], ${page}${at}) { totalCount nodes { ... on Commitment { title } } }`,
    );
    const { first, last } = await ask(`{ first: ${pages[0]} last: ${pages[1]} }`);
    expect(first.totalCount).toBe(shown);
    return [...first.nodes, ...last.nodes].map(({ title }: { title: string }) => title).sort();
  };
  const latest = (from: number): string[] => Array.from({ length: many - from }, (_, at) => named(from + at));

  it("is counted in every record that has it", async () => {
    const { commitments, earlier } = await ask(`{ commitments(search: "мораторий") { totalCount }
      earlier: commitments(search: "мораторий", atRevision: ${then}) { totalCount } }`);
    expect([commitments.totalCount, earlier.totalCount]).toEqual([many + 1, many]);
  });

  it("brings the latest records into the search of everything, and the same ones later", async () => {
    expect(await ranked("")).toEqual([...latest(many + 1 - shown), "Позже"].sort());
    expect(await ranked(`, atRevision: ${then}`)).toEqual(latest(many - shown));
  });
});
