import { onEmptyRecord } from "../../support/empty-record";
import { mutate, submit, written } from "../../support/contribute";
import { commitment, meeting, retraction, topic } from "../../support/factories";
import { refusalsOf } from "../../support/recorder";
import { dataOf, signedIn } from "../../support/server";

describe("what commitments and meetings are about", () => {
  const { server, recorder } = onEmptyRecord();
  const ada = signedIn(server, { name: "Ada", role: "REVIEWER" });
  let before: number;

  beforeAll(async () => {
    await recorder.apply(
      topic({
        as: "content",
        name: "Content moderation",
        labels: [
          { language: "fr", text: "Modération des contenus" },
          { language: "pt-BR", text: "Moderação de conteúdo" },
        ],
      }),
      topic({
        as: "terror",
        slug: "terrorist-content",
        name: "Terrorist content online",
        broader: "$content",
        labels: [{ language: "ky", text: "Террористтик мазмун" }],
        matches: [{ scheme: "eurovoc", code: "1234", label: "a made-up subject", relation: "BROADER" }],
      }),
      topic({ as: "privacy", name: "個人情報の保護" }),
    );
    before = await recorder.apply(
      commitment({ as: "removal", title: "Мазмунду бир сааттын ичинде өчүрүү", topics: ["$terror", "$terror"] }),
      commitment({ as: "both", title: "Both", topics: ["$privacy", "$content"] }),
      commitment({ as: "neither", title: "Neither" }),
      meeting({ as: "bishkek", title: "Бишкек", topics: ["$terror"] }),
    );
  });

  const titles = (connection: { nodes: { title: string }[] }): string[] =>
    connection.nodes.map(({ title }) => title).sort();
  const about = async (list: string, name: string, more = ""): Promise<string[]> =>
    titles(
      (await dataOf(server, `{ found: ${list}(topic: "${recorder.id(name)}"${more}) { nodes { title } } }`)).found,
    );
  const topicsOf = async (name: string, more = ""): Promise<string[]> => {
    const { it } = await dataOf(server, `{ it: commitment(id: "${recorder.id(name)}"${more}) { topics { name } } }`);
    return it.topics.map((each: { name: string }) => each.name);
  };

  it("is found by a topic and by its broader one, and each record once", async () => {
    expect(await about("commitments", "terror")).toEqual(["Мазмунду бир сааттын ичинде өчүрүү"]);
    expect(await about("commitments", "content")).toEqual(["Both", "Мазмунду бир сааттын ичинде өчүрүү"]);
    expect(await about("commitments", "privacy")).toEqual(["Both"]);
    expect(await about("meetings", "content")).toEqual(["Бишкек"]);
    const { topic: content } = await dataOf(
      server,
      `{ topic(slug: "content-moderation") { title narrower { nodes { slug broader { name } } } commitments { totalCount } meetings { totalCount } } }`,
    );
    expect(content).toEqual({
      title: "Content moderation",
      narrower: { nodes: [{ slug: "terrorist-content", broader: { name: "Content moderation" } }] },
      commitments: { totalCount: 2 },
      meetings: { totalCount: 1 },
    });
  });

  it("is called what each language calls it, by its name where there is no label", async () => {
    const { topics } = await dataOf(
      server,
      `{ topics(top: true) { nodes { fr: label(language: "fr-CA") br: label(language: "PT-br") pt: label(language: "pt") } } }`,
    );
    expect(topics.nodes).toEqual([
      { fr: "Modération des contenus", br: "Moderação de conteúdo", pt: "Content moderation" },
      { fr: "個人情報の保護", br: "個人情報の保護", pt: "個人情報の保護" },
    ]);
    const { errors } = await server.ask(`{ topics { nodes { label(language: "en_GB") } } }`);
    expect(errors?.[0]?.message).toMatch(/label\(language\)|language/);
  });

  it("is found by the words of its labels", async () => {
    const { search, topics } = await dataOf(
      server,
      `{ search(query: "мазмун", types: [TOPIC]) { nodes { ... on Topic { slug } } } topics(search: "moderacao") { nodes { name } } }`,
    );
    expect(search.nodes).toEqual([{ slug: "terrorist-content" }]);
    expect(topics.nodes).toEqual([{ name: "Content moderation" }]);
  });

  it("is corrected as a whole list, with the version it was read at, and told as of before", async () => {
    const input = {
      commitment: recorder.id("both"),
      expectedVersion: 1,
      topics: [recorder.id("terror"), recorder.id("content")],
    };
    const { changeSet, errors } = await mutate(ada, "correctCommitment", input);
    expect(errors).toEqual([]);
    expect(changeSet?.status).toBe("APPLIED");
    expect(await topicsOf("both")).toEqual(["Content moderation", "Terrorist content online"]);
    expect(await topicsOf("both", `, atRevision: ${before}`)).toEqual(["Content moderation", "個人情報の保護"]);
    const again = await mutate(ada, "correctCommitment", { ...input, expectedVersion: 2 });
    expect(again.errors).toMatchObject([{ code: "NO_CHANGE" }]);
    const late = await mutate(
      ada,
      "correctCommitment",
      { ...input, topics: [] },
      "errors { code differences { field expected current } }",
    );
    const inBoth = { topic: recorder.id("content") };
    expect(late.errors).toMatchObject([
      {
        code: "VERSION_CONFLICT",
        differences: [
          {
            field: "topics",
            expected: expect.arrayContaining([inBoth, { topic: recorder.id("privacy") }]),
            current: expect.arrayContaining([inBoth, { topic: recorder.id("terror") }]),
          },
        ],
      },
    ]);
    await recorder.revert(Number(changeSet?.revision));
    expect(await topicsOf("both")).toEqual(["Content moderation", "個人情報の保護"]);
  });

  it("counts commitments and meetings by topic, those without one apart", async () => {
    const { commitmentStats, meetingStats } = await dataOf(
      server,
      `{ commitmentStats(groupBy: [TOPIC]) { unit total commitments bucketCount buckets { count labels key { topic { slug } } } }
         meetingStats(groupBy: [TOPIC, QUARTER]) { unit total meetings buckets { count labels } } }`,
    );
    expect(commitmentStats).toEqual({
      unit: "COMMITMENTS",
      total: 3,
      commitments: 3,
      bucketCount: 4,
      buckets: expect.arrayContaining([
        { count: 1, labels: ["Content moderation"], key: { topic: { slug: "content-moderation" } } },
        { count: 1, labels: ["個人情報の保護"], key: { topic: { slug: expect.any(String) } } },
        { count: 1, labels: ["No topic"], key: { topic: null } },
      ]),
    });
    expect(meetingStats).toEqual({
      unit: "MEETINGS",
      total: 1,
      meetings: 1,
      buckets: [{ count: 1, labels: ["Terrorist content online", "Q1 2015"] }],
    });
    const narrowed = await dataOf(
      server,
      `{ commitmentStats(groupBy: [TOPIC, FORMALITY], topic: "${recorder.id("content")}") { total commitments bucketCount } }`,
    );
    expect(narrowed.commitmentStats).toEqual({ total: 2, commitments: 2, bucketCount: 3 });
  });

  it("counts by quarter what lies within one, however exactly its date is known", async () => {
    await recorder.apply(
      ...["1987-Q3", "1987-08", "1987-09-30", "1987-07-31/1987-09", "1987", "1987-09/1987-10"].map((madeOn) =>
        commitment({ madeOn, title: `Made ${madeOn}` }),
      ),
      meeting({ date: "1987-09-30/1987-10-01" }),
      meeting({ date: "1987-10" }),
    );
    const { commitmentStats, meetingStats } = await dataOf(
      server,
      `{ commitmentStats(groupBy: [QUARTER_MADE], madeBefore: "1987-12-31") { buckets { count labels key { quarterMade } } }
         meetingStats(groupBy: [QUARTER], heldBefore: "1987-12-31") { buckets { count labels key { quarter } } } }`,
    );
    expect(commitmentStats.buckets).toEqual([
      { count: 4, labels: ["Q3 1987"], key: { quarterMade: "1987-Q3" } },
      { count: 2, labels: ["Quarter not known"], key: { quarterMade: null } },
    ]);
    expect(meetingStats.buckets).toEqual([
      { count: 1, labels: ["Q4 1987"], key: { quarter: "1987-Q4" } },
      { count: 1, labels: ["Quarter not known"], key: { quarter: null } },
    ]);
  });

  it("names the field of a topic that is none, that is below another, or that is still used", async () => {
    const input = {
      commitment: recorder.id("neither"),
      expectedVersion: 1,
      topics: [recorder.id("terror"), recorder.id("bishkek")],
    };
    expect((await mutate(ada, "correctCommitment", input)).errors).toMatchObject([
      { code: "INVALID", field: "topics.1" },
    ]);
    const below = await submit(ada, [written(topic({ name: "Recruitment", broader: recorder.id("terror") }))]);
    expect(below.errors).toMatchObject([
      { code: "INVALID", message: expect.stringContaining("topics have one level") },
    ]);
    const twice = {
      name: "Twice",
      labels: [
        { language: "fr", text: "Un" },
        { language: "fr", text: "Deux" },
      ],
    };
    expect((await mutate(ada, "recordTopic", twice)).errors).toMatchObject([
      { code: "INVALID", field: "labels.1.language" },
    ]);
    const odd = { name: "Odd", labels: [{ language: "en_GB", text: "Odd" }] };
    expect((await mutate(ada, "recordTopic", odd)).errors).toMatchObject([
      { code: "INVALID", field: "labels.0.language" },
    ]);
    const used = retraction("Topic", { topic: recorder.id("privacy") });
    expect(await refusalsOf(recorder.apply(used))).toMatchObject([{ code: "RECORD_IN_USE" }]);
  });
});
