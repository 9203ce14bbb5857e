import { contentHash, fingerprint } from "../../../src/modules/sources/fingerprint";
import * as make from "../../support/factories";
import type { TestEdit } from "../../support/factories";
import { changeSet } from "../../support/change-set";
import { refusalsOf, startRecorder } from "../../support/recorder";
import { onServer } from "../../support/server";
import { beforeTests } from "../../support/before-tests";

const server = onServer("empty");
const recorder = beforeTests(() => startRecorder(server.database.app));

/** Nobody has said that it is another one. */
const unconfirmed = ({ name, input }: TestEdit): TestEdit => ({ name, input: { ...input, confirmedDistinct: false } });

/** What is refused, with the local names of the records that are named. */
async function refused(...edits: TestEdit[]): Promise<unknown[]> {
  const refusals = await refusalsOf(recorder.apply(...edits));
  return refusals.map(({ code, field, message, details }) => [
    code,
    field.join("."),
    message,
    (details.records ?? []).map((id) => names.find((name) => recorder.id(name) === id) ?? id),
  ]);
}

const names = ["google", "meta", "lemaire", "interior", "justice", "yandex", "article"];

describe("an actor that looks like one that is there", () => {
  beforeAll(() =>
    recorder.apply(
      make.techCompany({ as: "google", name: "Google", slug: "google", country: "US" }),
      make.techCompany({ as: "meta", name: "Meta Platforms", aliases: ["Facebook", "Facebook, Inc."] }),
      make.person({ as: "lemaire", name: "Axelle Lemaire" }),
      make.governmentBody({ as: "interior", name: "Ministry of the Interior (France)", country: "FR" }),
      make.governmentBody({ as: "justice", name: "Department of Justice", country: "US" }),
      make.techCompany({ as: "yandex", name: "Яндекс", slug: "yandex" }),
    ),
  );

  const recorded = (name: string, more: object = {}): TestEdit =>
    unconfirmed(make.techCompany({ slug: `s-${Math.random().toString(36).slice(2)}`, name, ...more }));

  it.each<[string, object, string[]]>([
    ["Google", {}, ["google"]],
    ["GOOGLE", {}, ["google"]],
    ["Gôogle", {}, ["google"]],
    ["Google Inc.", {}, ["google"]],
    ["Facebok", {}, ["meta"]],
    ["Facebook Inc", {}, ["meta"]],
    ["Axel Lemaire", {}, ["lemaire"]],
    ["Lemaire Axelle", {}, ["lemaire"]],
    ["Ministry of the Interior", {}, ["interior"]],
    ["Ministry of the Interior (Spain)", {}, ["interior"]],
    ["яндекс", {}, ["yandex"]],
  ])("%s is refused, and those that it may be are named", async (name, more, records) => {
    const [[code, field, , found]] = (await refused(recorded(name, more))) as [[string, string, string, string[]]];
    expect([code, field, found]).toEqual(["DUPLICATE_CANDIDATES", "operations.0.recordTechCompany.name", records]);
  });

  it.each<[string, object]>([
    ["Gogol", {}],
    ["Alphabet", {}],
    ["Alex Lambert", {}],
    ["Ministry of Justice (France)", { country: "FR" }],
    ["Ministry of the Interior (Spain)", { country: "ES" }],
    ["Department of State", { country: "US" }],
    ["Яблоко", { slug: "yabloko" }],
  ])("%s is another one", async (name, more) => {
    expect(await refused(recorded(name, more))).toEqual([]);
  });

  it("is looked at once it is said to be another one", async () => {
    const input = { name: "Google Inc.", slug: "google-inc" };
    const contributor = await server.signIn({ role: "REVIEWER" });
    const record = (more: object) =>
      contributor.ask(
        `mutation ($input: RecordTechCompanyInput!) { recordTechCompany(input: $input) {
           techCompany { slug } errors { code field message records { ... on Actor { id name } } } } }`,
        { input: { ...input, ...more } },
      );
    expect((await record({})).data.recordTechCompany).toEqual({
      techCompany: null,
      errors: [
        {
          code: "DUPLICATE_CANDIDATES",
          field: "name",
          message:
            "this looks like an actor that exists already: Google. If it is another one, send it again with confirmedDistinct: true",
          records: [{ id: recorder.id("google"), name: "Google" }],
        },
      ],
    });
    expect((await record({ confirmedDistinct: true })).data.recordTechCompany).toEqual({
      techCompany: { slug: "google-inc" },
      errors: [],
    });
  });

  it("may stand in the same change set, of whatever kind: the later one is refused", async () => {
    const person = make.person({ name: "Émile Zola", slug: "emile-zola" });
    const again = unconfirmed(make.person({ name: "emile zola", slug: "emile-zola-2" }));
    expect(await refused(person, again)).toEqual([
      [
        "DUPLICATE_CANDIDATES",
        "operations.1.recordPerson.name",
        "this looks like an actor that exists already: emile zola in the same change set. If it is another one, send it again with confirmedDistinct: true",
        [],
      ],
    ]);
    const other = unconfirmed(make.association({ name: "Emile Zola", slug: "emile-zola-3" }));
    expect((await refused(person, other)).map((each) => (each as unknown[])[1])).toEqual([
      "operations.1.recordAssociation.name",
    ]);
  });

  it("may be one that the same change set retracts", async () => {
    await recorder.apply(make.techCompany({ as: "wrong", name: "Quux Technologies" }));
    const renewed = unconfirmed(make.association({ name: "Quux Technologies" }));
    expect(await refused(make.retraction("Actor", { actor: "$wrong" }), renewed)).toEqual([]);
  });
});

describe("among very many actors", () => {
  it("the first fifty new names of a change set are compared letter by letter, the others word by word", async () => {
    const client = await server.database.connect();
    await changeSet(client, () =>
      client.query(
        `insert into actor (id, kind, slug, name) select gen_random_uuid(), 'PERSON', 'one-of-many-' || n, 'Number ' || n
           from generate_series(1, 20000 - (select count(*)::integer from actor)) as n`,
      ),
    );
    const others = Array.from({ length: 49 }, (_, index) =>
      make.person({ name: `Nobody ${index} ${index * 7919}`, confirmedDistinct: false }),
    );
    const typo = unconfirmed(make.techCompany({ name: "Facebok" }));
    const alike = unconfirmed(make.techCompany({ name: "Platforms Meta" }));
    const found = async (...edits: TestEdit[]) => (await refused(...edits)).map((each) => (each as unknown[])[1]);
    expect(await found(typo)).toEqual(["operations.0.recordTechCompany.name"]);
    const companies = [
      ...others.map(({ input }) => ({ name: "recordTechCompany", input })),
      unconfirmed(make.techCompany({ name: "Zzyzx" })),
    ];
    expect(await found(...companies.slice(0, 49), typo, alike)).toEqual([
      "operations.49.recordTechCompany.name",
      "operations.50.recordTechCompany.name",
    ]);
    expect(await found(...companies, typo, alike)).toEqual(["operations.51.recordTechCompany.name"]);
  });
});

describe("an article that is there already", () => {
  const text = "The words of an article that two papers have printed, word for word, on the very same day of the year.";

  beforeAll(() =>
    recorder.apply(
      make.article({ as: "article", title: "The code", text, url: "https://www.paper.example/a/code?id=7&page=1" }),
    ),
  );

  const article = (said: Record<string, unknown>): TestEdit => unconfirmed(make.article({ title: "Another", ...said }));
  const looksLike =
    "an article with these words or this address exists already: The code. If it is another one, send it again with confirmedDistinct: true";

  it.each([
    ["http://www.paper.example/a/code?id=7&page=1"],
    ["https://paper.example/a/code?id=7&page=1"],
    ["https://www.paper.example/a/code/?id=7&page=1"],
    ["https://www.paper.example/a/code?page=1&id=7"],
    ["http://PAPER.example/a/code/?page=1&id=7#top"],
  ])("is most likely the one at %s", async (url) => {
    expect(await refused(article({ url }))).toEqual([
      ["DUPLICATE_CANDIDATES", "operations.0.recordSourceArticle.url", looksLike, ["article"]],
    ]);
    expect(await refused(article({ canonicalUrl: url }))).toEqual([
      ["DUPLICATE_CANDIDATES", "operations.0.recordSourceArticle.url", looksLike, ["article"]],
    ]);
  });

  it("is most likely the one with the same words", async () => {
    const held = { contentHash: contentHash(text.toUpperCase()), fingerprint: fingerprint(text).toString("base64") };
    expect(await refused(article(held))).toEqual([
      ["DUPLICATE_CANDIDATES", "operations.0.recordSourceArticle.url", looksLike, ["article"]],
    ]);
    expect(await refused(make.article(held))).toEqual([]);
  });

  it.each([
    ["https://www.paper.example/a/code?id=8&page=1"],
    ["https://www.paper.example/a/Code?id=7&page=1"],
    ["https://news.paper.example/a/code?id=7&page=1"],
  ])("is not the one at %s", async (url) => {
    expect(await refused(article({ url }))).toEqual([]);
  });

  it("is the one with the same canonical address, whatever is said", async () => {
    const canonicalUrl = "https://www.paper.example/a/code?id=7&page=1&utm_source=letter";
    const duplicate = "another article has this canonical address: The code. Refer to that article";
    for (const confirmedDistinct of [false, true]) {
      expect(await refused(make.article({ canonicalUrl, confirmedDistinct }))).toEqual([
        ["DUPLICATE", "operations.0.recordSourceArticle.canonicalUrl", duplicate, ["article"]],
      ]);
    }
    expect(await refused(make.article({ url: canonicalUrl }))).toEqual([
      ["DUPLICATE", "operations.0.recordSourceArticle.canonicalUrl", duplicate, ["article"]],
    ]);
  });

  it("may stand in the same change set", async () => {
    const [first, second] = ["https://a.example/x", "http://www.a.example/x/"].map((url) =>
      article({ title: "X", url }),
    ) as [TestEdit, TestEdit];
    const alike =
      "an article with these words or this address exists already: X in the same change set. If it is another one, send it again with confirmedDistinct: true";
    expect(await refused(first, second)).toEqual([
      ["DUPLICATE_CANDIDATES", "operations.1.recordSourceArticle.url", alike, []],
    ]);
    const same = "another article has this canonical address: X in the same change set. Refer to that article";
    expect(await refused(first, make.article({ url: "https://a.example/x" }))).toEqual([
      ["DUPLICATE", "operations.1.recordSourceArticle.canonicalUrl", same, []],
    ]);
  });

  it("may be one that the same change set retracts", async () => {
    const url = "https://retracted.example/";
    await recorder.apply(make.article({ as: "gone", url }));
    expect(await refused(make.retraction("SourceArticle", { sourceArticle: "$gone" }), article({ url }))).toEqual([]);
  });
});
