import { eachOnEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { mergeActors } from "../../support/merging";
import { refusalsOf, asTold, type Recorder } from "../../support/recorder";
import { dataOf, type Answer, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let pair: { a: string; b: string };

eachOnEmptyRecord((made) => ({ server, recorder } = made));
beforeEach(async () => {
  await recorder.apply(
    make.person({ as: "nguyen", name: "Nguyễn Thị Lan", jurisdiction: "VN" }),
    make.person({ as: "lan", name: "Lan Nguyen Thi", jurisdiction: "VN" }),
    make.person({ as: "third", name: "Nguyen Thi Lan Anh", jurisdiction: "VN" }),
  );
  pair = { a: recorder.id("nguyen"), b: recorder.id("lan") };
});

const candidates = async (more = ""): Promise<Answer["data"]> =>
  (
    await dataOf(
      server,
      `{ duplicateCandidates(minScore: 0.94 ${more}) { totalCount nodes { judgements { nodes { judgement reason } } } } }`,
    )
  ).duplicateCandidates;

const judgementsOf = async (name: string): Promise<Answer["data"]> =>
  (
    await dataOf(
      server,
      "query ($id: ID!) { actor(id: $id) { duplicateJudgements { nodes { judgement reason revision title judgedBy { name } a { id } b { id } } } } }",
      { id: recorder.id(name) },
    )
  ).actor.duplicateJudgements.nodes;

describe("a judgement that two actors are different", () => {
  it("takes them off the candidates, keeps author, reason and revision, and is undone by a revert", async () => {
    expect((await candidates()).totalCount).toBe(1);
    const revision = await recorder.apply(make.judgeDuplicate(pair));
    expect((await candidates()).totalCount).toBe(0);
    expect((await candidates(`atRevision: ${revision - 1}`)).totalCount).toBe(1);
    expect(await judgementsOf("lan")).toEqual([
      {
        judgement: "DIFFERENT",
        reason: "They were born in different years.",
        revision,
        title: "DIFFERENT: Nguyễn Thị Lan, Lan Nguyen Thi",
        judgedBy: { name: "A tester" },
        a: { id: pair.a },
        b: { id: pair.b },
      },
    ]);
    await recorder.revert(revision);
    expect((await candidates()).totalCount).toBe(1);
    expect(await judgementsOf("lan")).toEqual([]);
  });

  it("keeps them from being merged, in either direction, until it is retracted", async () => {
    await recorder.apply(make.judgeDuplicate(pair));
    const why =
      "they were judged DIFFERENT (They were born in different years.): to merge them, retract that judgement first";
    for (const edit of [
      mergeActors(pair.b, pair.a),
      make.judgeDuplicate({ ...pair, judgement: "SAME" }),
      make.judgeDuplicate({ a: pair.b, b: pair.a, judgement: "SAME" }),
    ])
      expect((await refusalsOf(recorder.apply(edit))).map(asTold)).toEqual([
        { code: "INVALID", field: "", message: why },
      ]);
    const { duplicateJudgements } = await dataOf(server, "{ duplicateJudgements { nodes { id } } }");
    const [{ id }] = duplicateJudgements.nodes;
    await recorder.apply(make.retraction("DuplicateJudgement", { duplicateJudgement: id }));
    await recorder.apply(mergeActors(pair.b, pair.a));
    expect((await candidates()).totalCount).toBe(0);
  });

  it("is about the survivor, once one of them is merged into a third", async () => {
    const judged = await recorder.apply(make.judgeDuplicate({ a: pair.b, b: recorder.id("third") }));
    const merged = await recorder.apply(mergeActors(pair.a, pair.b));
    expect(await judgementsOf("third")).toMatchObject([
      { a: { id: pair.a }, revision: merged, judgedBy: { name: "A tester" } },
    ]);
    expect((await refusalsOf(recorder.apply(mergeActors(recorder.id("third"), pair.a)))).length).toBe(1);
    await recorder.revert(merged);
    expect(await judgementsOf("third")).toMatchObject([{ a: { id: pair.b } }]);
    expect(merged).toBe(judged + 1);
  });

  it("needs two actors", async () => {
    const [refusal] = await refusalsOf(recorder.apply(make.judgeDuplicate({ a: pair.a, b: pair.a })));
    expect(refusal && asTold(refusal)).toEqual({
      code: "INVALID",
      field: "b",
      message: "a and b are the same record: give two",
    });
  });
});

describe("a judgement that two actors are the same", () => {
  it("merges them: the other id leads to the one that stays, and a revert makes them two again", async () => {
    const unsure = await recorder.apply(make.judgeDuplicate({ ...pair, judgement: "UNSURE", reason: "Ask Hanoi." }));
    const revision = await recorder.apply(
      make.judgeDuplicate({ ...pair, judgement: "SAME", reason: "Hanoi says so." }),
    );
    const found = async (): Promise<unknown> =>
      (await dataOf(server, "query ($id: ID!) { actor(id: $id) { id aliases } }", { id: pair.b })).actor;
    expect(await found()).toEqual({ id: pair.a, aliases: ["Lan Nguyen Thi"] });
    expect(await judgementsOf("nguyen")).toEqual([]);
    await recorder.revert(revision);
    expect(await found()).toEqual({ id: pair.b, aliases: [] });
    expect(await judgementsOf("nguyen")).toMatchObject([{ judgement: "UNSURE", judgedBy: { name: "A tester" } }]);
    expect(revision).toBe(unsure + 1);
  });

  it("waits for a second person, as the judgement of a contributor waits for review", async () => {
    const [reviewer, contributor] = [await server.signIn({ role: "REVIEWER" }), await server.signIn()];
    const judge = async (who: typeof reviewer, judgement: string): Promise<Answer["data"]> =>
      (
        await dataOf(
          who,
          `mutation ($input: JudgeDuplicateInput!) { judgeDuplicate(input: $input) { changeSet { status } errors { message } } }`,
          { input: { ...pair, judgement, reason: "It is known here." } },
        )
      ).judgeDuplicate;
    expect(await judge(reviewer, "SAME")).toEqual({ changeSet: { status: "PROPOSED" }, errors: [] });
    expect(await judge(contributor, "DIFFERENT")).toEqual({ changeSet: { status: "PROPOSED" }, errors: [] });
    expect((await candidates()).totalCount).toBe(1);
    expect(await judge(reviewer, "DIFFERENT")).toEqual({ changeSet: { status: "APPLIED" }, errors: [] });
    expect((await candidates()).totalCount).toBe(0);
  });

  it("is refused if one has changed since it was seen", async () => {
    await recorder.apply({
      name: "correctActor",
      input: { actor: pair.b, expectedVersion: 1, description: "A judge." },
    });
    const [refusal] = await refusalsOf(
      recorder.apply(make.judgeDuplicate({ ...pair, versionOfA: 1, versionOfB: 1, judgement: "SAME" })),
    );
    expect(refusal?.code).toBe("VERSION_CONFLICT");
  });
});

describe("a judgement that nobody can tell", () => {
  it("stays with the candidates", async () => {
    await recorder.apply(make.judgeDuplicate({ ...pair, judgement: "UNSURE", reason: "Ask Hanoi." }));
    expect(await candidates()).toEqual({
      totalCount: 1,
      nodes: [{ judgements: { nodes: [{ judgement: "UNSURE", reason: "Ask Hanoi." }] } }],
    });
  });
});
