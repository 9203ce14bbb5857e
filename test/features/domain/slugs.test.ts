import { onEmptyRecord } from "../../support/empty-record";
import { accepted, apply, propose, submit, type WrittenOperation } from "../../support/contribute";
import { evidence, meeting, retraction, techCompany } from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { signedIn } from "../../support/server";

describe("a record without a slug of its own gets one by default", () => {
  const { server, recorder } = onEmptyRecord();
  const editor = signedIn(server, { role: "REVIEWER" });
  const contributor = signedIn(server);

  const company = (name: string, more: object = {}): WrittenOperation => ({
    recordTechCompany: { name, confirmedDistinct: true, ...more },
  });
  const slugs = async (): Promise<string[]> => {
    const { data } = await server.ask("{ actors(orderBy: {field: UPDATED_AT}, first: 100) { nodes { slug } } }");
    return data.actors.nodes.map(({ slug }: { slug: string }) => slug);
  };
  const record = async (...operations: WrittenOperation[]): Promise<string[]> => {
    const known = new Set(await slugs());
    await accepted(submit(editor, operations));
    return (await slugs()).filter((slug) => !known.has(slug)).sort();
  };
  /** The slugs that the records of a change set would have. */
  const previewed = async (changeSet: string): Promise<string[]> => {
    const query = `query ($id: ID!) { changeSet(id: $id) { problems { message } preview { nodes { ... on Actor { slug } } } } }`;
    const { data } = await editor.ask(query, { id: changeSet });
    expect(data.changeSet.problems).toEqual([]);
    return data.changeSet.preview.nodes.map(({ slug }: { slug: string }) => slug);
  };

  it.each([
    ["Яндекс", "yandeks"],
    ["腾讯", "tengxun"],
    ["字节跳动 2", "zijietiaodong-2"],
    ["ไทย", "aithy"],
    ["العربية", "lrbyh"],
    ["Ελλάδα", "ellada"],
    ["ソニー", "soni"],
    ["네이버", "neibeo"],
    ["हिन्दी", "hindi"],
    ["ኢትዮጵያ", "ityopya"],
    ["Łódź & Søn", "lodz-son"],
    ["Ministère de l’Intérieur", "ministere-de-l-interieur"],
    ["X", "x"],
    ["…", "actor"],
  ])("of the letters of any script: %s", async (name, slug) => {
    expect(await record(company(name))).toEqual([slug]);
  });

  it("with the country where another has it, then with a number; in one change set and in several", async () => {
    expect(await record(company("Orange", { country: "FR" }))).toEqual(["orange"]);
    expect(await record(company("Orange", { country: "BE" }))).toEqual(["orange-be"]);
    expect(
      await record(company("Orange", { country: "BE" }), company("Orange", { country: "PL" }), company("Orange")),
    ).toEqual(["orange-2", "orange-be-2", "orange-pl"]);
    expect(await record(...Array.from({ length: 30 }, () => company("ORANGE", { country: "BE" })))).toHaveLength(30);
    expect(await record(company("orange", { country: "BE" }))).toEqual(["orange-be-33"]);
  });

  it("that no other operation of its change set gives, whichever comes first", async () => {
    expect(await record(company("Meta"), company("Another", { slug: "meta" }), company("Meta"))).toEqual([
      "meta",
      "meta-2",
      "meta-3",
    ]);
  });

  it("that makes room for what tells it from others", async () => {
    const name = "a".repeat(120);
    expect(await record(company(name), company(name, { country: "FR" }), company(name))).toEqual(
      ["a".repeat(100), `${"a".repeat(98)}-2`, `${"a".repeat(97)}-fr`].sort(),
    );
  });

  it("that its preview shows, and that moves on where another proposal was applied first", async () => {
    const [first, second] = [
      await propose(contributor, [company("Баку", { country: "AZ" })]),
      await propose(contributor, [company("Баку", { country: "AZ", description: "Another firm." })]),
    ];
    expect([await previewed(first.id), await previewed(second.id)]).toEqual([["baku"], ["baku"]]);

    await accepted(apply(editor, { changeSet: second.id }));
    expect(await previewed(first.id)).toEqual(["baku-az"]);
    await accepted(apply(editor, { changeSet: first.id }));
    expect((await slugs()).filter((slug) => slug.startsWith("baku")).sort()).toEqual(["baku", "baku-az"]);
  });

  it("that leads to no other record: one that was merged, retracted, or called otherwise", async () => {
    await recorder.apply(
      techCompany({ as: "google", name: "Google", slug: "google" }),
      techCompany({ as: "inc", name: "Google Inc." }),
      techCompany({ as: "gone", name: "Gone" }),
      techCompany({ as: "renamed", name: "Twitter" }),
    );
    await recorder.apply(mergeActors("$google", "$inc"));
    await recorder.apply(retraction("Actor", { actor: "$gone" }));
    await recorder.apply({
      name: "correctActor",
      input: { actor: "$renamed", expectedVersion: 1, slug: "new-name", name: "New name", aliases: ["Twitter"] },
    });

    expect(await record(company("Google Inc."), company("Gone"), company("Twitter"))).toEqual([
      "gone-2",
      "google-inc-2",
      "twitter-2",
    ]);
    const { data } = await server.ask(`{ actor(slug: "google-inc") { slug } }`);
    expect(data).toEqual({ actor: { slug: "google" } });
  });

  it("for a meeting and a commitment with their date, and a number where that is taken", async () => {
    const rest = { formality: "DECLARED", clarity: "CLEAR", statement: "So.", evidence: [evidence()] };
    const promise = { name: "recordCommitment", input: { title: "Ein Kodex", madeOn: "2015-04", ...rest } };
    await recorder.apply(
      meeting({ title: "会議", date: "2015-04-20", country: "JP" }),
      meeting({ title: "会議", date: "2015-04-20", country: "JP" }),
      meeting({ title: "会議", date: "2015-04-20", country: "JP" }),
      meeting({ title: "m".repeat(300), date: "2015-04-20" }),
      promise,
      promise,
    );

    const { data } = await server.ask("{ meetings { nodes { slug } } commitments { nodes { slug } } }");
    const of = (list: { nodes: { slug: string }[] }) => list.nodes.map(({ slug }) => slug).sort();
    expect(of(data.meetings)).toEqual([
      "huiyi-2015-04-20",
      "huiyi-2015-04-20-jp",
      "huiyi-2015-04-20-jp-2",
      `${"m".repeat(89)}-2015-04-20`,
    ]);
    expect(of(data.commitments)).toEqual(["ein-kodex-2015-04", "ein-kodex-2015-04-2"]);
  });

  it("while one that is given and taken is refused, with the field", async () => {
    const { errors } = await submit(editor, [company("Another", { slug: "orange" })]);
    expect(errors).toMatchObject([{ code: "DUPLICATE", field: "operations.0.recordTechCompany.slug" }]);
  });
});
