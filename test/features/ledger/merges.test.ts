import type { Client } from "pg";
import { eachOnEmptyRecord } from "../../support/empty-record";
import {
  article,
  association,
  attachedEvidence,
  correction,
  evidence,
  meeting,
  participation,
  person,
  report,
  retraction,
  techCompany,
  type TestEdit,
} from "../../support/factories";
import { apply, propose, refused, written } from "../../support/contribute";
import { mergeActors, mergeSources, ofBothGoogles, oneGoogle, twoGoogleEdits } from "../../support/merging";
import { wholeRecord } from "../../support/record";
import { asTold, refusalsOf, type Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

describe("merging records", () => {
  let server: TestServer;
  let recorder: Recorder;
  let client: Client;

  eachOnEmptyRecord((made) => void ({ server, recorder, client } = made));

  const ask = (query: string, variables?: Record<string, unknown>) => dataOf(server, query, variables);

  const refusals = async (...edits: TestEdit[]) => (await refusalsOf(recorder.apply(...edits))).map(asTold);
  const twoGoogles = () => recorder.apply(...twoGoogleEdits());

  const tellOf = (at: number | null = null) =>
    ask(ofBothGoogles, { google: recorder.id("google"), inc: recorder.id("inc"), at });

  it("gives the survivor every reference, name and identifier; colliding parts become one", async () => {
    await twoGoogles();
    await recorder.apply(mergeActors("$google", "$inc"));

    const google = recorder.id("google");
    const inc = recorder.id("inc");
    expect(await tellOf()).toEqual(oneGoogle(google, inc));
  });

  it("is undone by a revert, to the last row; and done again by a revert of that", async () => {
    const first = await twoGoogles();
    const before = await wholeRecord(client);
    const toldBefore = await tellOf();
    const merged = await recorder.apply(mergeActors("$google", "$inc"));
    const after = await wholeRecord(client);
    const toldAfter = await tellOf();

    const undone = await recorder.revert(merged);
    expect(await wholeRecord(client)).toEqual(before);
    expect(await tellOf()).toEqual(toldBefore);
    const redone = await recorder.revert(undone);
    expect(await wholeRecord(client)).toEqual(after);
    expect(await tellOf()).toEqual(toldAfter);
    await recorder.revert(redone);
    expect(await wholeRecord(client)).toEqual(before);

    expect(await tellOf(first)).toEqual(toldBefore);
    expect(await tellOf(merged)).toEqual(toldAfter);
    expect(await tellOf(undone)).toEqual(toldBefore);
    expect(await tellOf(redone)).toEqual(toldAfter);
  });

  it("lets operations name the merged id: it means the survivor", async () => {
    await twoGoogles();
    await recorder.apply(mergeActors("$google", "$inc"));
    await recorder.apply(
      meeting({
        as: "third",
        title: "A third one",
        participations: [{ actor: "$inc", role: "HOST", attendance: "ATTENDED" }],
      }),
      correction("Actor", { actor: "$inc", expectedVersion: 2, description: "A company." }),
    );
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Meeting { participations { actor { id description } } } } }`,
      { id: recorder.id("third") },
    );
    expect(node).toEqual({ participations: [{ actor: { id: recorder.id("google"), description: "A company." } }] });
    expect(await refusals(correction("Actor", { actor: "$inc", name: "Google Ireland" }))).toEqual([
      refused("VERSION_CONFLICT", "expectedVersion", "the record is at version 3, not at 1: read it again"),
    ]);
  });

  it("leads from one merge to the next, and of what was retracted afterwards tells the tombstone", async () => {
    await recorder.apply(
      ...["a", "b", "c"].map((name) => association({ as: name, name: `Association ${name}`, confirmedDistinct: true })),
    );
    await recorder.apply(mergeActors("$b", "$a"));
    const chained = await recorder.apply({
      name: "mergeActors",
      input: {
        survivor: "$c",
        expectedVersion: 1,
        merged: [{ id: "$a", expectedVersion: 2 }],
        reason: "The same again, by an id that was merged.",
      },
    });
    const [a, b, c] = ["a", "b", "c"].map((name) => recorder.id(name));
    const query = `query ($ids: [ID!]!, $at: Int) { nodes(ids: $ids, atRevision: $at) { __typename id ... on Actor { redirectedFrom } } }`;
    const survivor = { __typename: "Association", id: c, redirectedFrom: [a, b] };
    expect((await ask(query, { ids: [a, b, c] })).nodes).toEqual([survivor, survivor, survivor]);
    expect((await ask(query, { ids: [a, b, c], at: chained - 1 })).nodes).toEqual([
      { __typename: "Association", id: b, redirectedFrom: [a] },
      { __typename: "Association", id: b, redirectedFrom: [a] },
      { __typename: "Association", id: c, redirectedFrom: [] },
    ]);

    await recorder.apply(retraction("Actor", { actor: "$c", expectedVersion: 2 }));
    const tombstone = { __typename: "Tombstone", id: c };
    expect((await ask(query, { ids: [a, b, c] })).nodes).toEqual([tombstone, tombstone, tombstone]);
  });

  it("takes what the same change set has recorded before it", async () => {
    await recorder.apply(
      techCompany({ as: "x", name: "Xerxes" }),
      techCompany({ as: "y", name: "Ypsilon" }),
      meeting({ as: "both", title: "Both" }),
    );
    await recorder.apply(
      participation({ meeting: "$both", actor: "$x" }),
      participation({ meeting: "$both", actor: "$y", evidence: [evidence()] }),
      mergeActors("$x", "$y"),
      attachedEvidence({ subject: "$y" }),
    );
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Meeting { participations { actor { name evidence { totalCount } } evidence { totalCount } } } } }`,
      { id: recorder.id("both") },
    );
    expect(node.participations).toEqual([
      { actor: { name: "Xerxes", evidence: { totalCount: 1 } }, evidence: { totalCount: 1 } },
    ]);
  });

  it("refuses what is not the same, was not seen, or has more names than an actor can have", async () => {
    const names = (from: number) => Array.from({ length: 60 }, (_, at) => `Name ${from + at}`);
    await recorder.apply(
      techCompany({ as: "one", name: "One", aliases: names(0) }),
      techCompany({ as: "two", name: "Two", aliases: names(100) }),
      person({ as: "somebody", name: "Somebody" }),
    );
    expect(await refusals(mergeActors("$one", "$somebody"))).toEqual([
      refused("INVALID", "merged.0.id", "a person is merged only with persons, not TECH_COMPANY and PERSON"),
    ]);
    expect(await refusals(mergeActors("$one", "$one"))).toEqual([
      { code: "INVALID", field: "merged.0.id", message: "this record is the survivor, or is named twice" },
    ]);
    expect(await refusals(mergeActors("$one", "$two"))).toEqual([
      {
        code: "INVALID",
        field: "merged",
        message: "together these actors have 121 aliases, and at most 100 are allowed: remove some of them first",
      },
    ]);
    expect(await refusals(techCompany({ as: "new", name: "Brand new" }), mergeActors("$one", "$new"))).toEqual([
      refused(
        "INVALID",
        "merged.0.id",
        "this change set itself makes this record, so it cannot merge it: leave both out",
      ),
    ]);
    await recorder.apply(correction("Actor", { actor: "$two", aliases: [] }));
    expect(await refusals(mergeActors("$one", "$two"))).toEqual([
      refused("VERSION_CONFLICT", "merged.0.expectedVersion", "the record is at version 2, not at 1: read it again"),
    ]);
  });

  it("takes over the quotes and the addresses of a source, and its text where the survivor has none", async () => {
    await recorder.apply(
      article({ as: "bare", url: "https://a.example/story", title: "The story" }),
      article({ as: "full", url: "https://b.example/story?utm_source=x", text: report }),
      meeting({ as: "told", title: "As told", evidence: [evidence({ source: "$full" })] }),
    );
    const before = await wholeRecord(client);
    const merged = await recorder.apply(mergeSources("$bare", "$full"));
    const query = `query ($url: String!, $id: ID!, $at: Int) {
      byAddress: sourceArticle(url: $url, atRevision: $at) { id }
      sourceArticle(id: $id, atRevision: $at) { id redirectedFrom contentHash evidence { nodes { verified } } }
    }`;
    const variables = { url: "https://b.example/story?utm_source=x", id: recorder.id("full") };
    const survivor = recorder.id("bare");
    const expected = {
      byAddress: { id: survivor },
      sourceArticle: {
        id: survivor,
        redirectedFrom: [recorder.id("full")],
        contentHash: expect.any(String) as string,
        evidence: { nodes: [{ verified: true }] },
      },
    };
    expect(await ask(query, variables)).toEqual(expected);
    expect((await ask(query, { ...variables, url: "https://b.example/story" })).byAddress).toEqual({ id: survivor });

    await recorder.revert(merged);
    expect(await wholeRecord(client)).toEqual(before);
    expect((await ask(query, variables)).byAddress).toEqual({ id: recorder.id("full") });
    expect(await ask(query, { ...variables, at: merged })).toEqual(expected);
  });

  it("refuses a quote that does not stand in the whole text of the survivor, and names it", async () => {
    await recorder.apply(
      article({ as: "other", text: "Something else altogether stood in this other article of the day." }),
      meeting({ evidence: [evidence({ source: "$other", quote: "Something else altogether stood", as: "foreign" })] }),
    );
    expect(await refusals(mergeSources("$report", "$other"))).toEqual([
      {
        code: "QUOTE_NOT_FOUND",
        field: "survivor",
        message:
          'the text of the survivor does not contain "Something else altogether stood": correct or retract these quotes first',
      },
    ]);
  });

  it("takes a second person", async () => {
    await twoGoogles();
    const [author, reviewer] = [await server.signIn({ role: "REVIEWER" }), await server.signIn({ role: "REVIEWER" })];
    const proposed = await propose(author, [written(mergeActors(recorder.id("google"), recorder.id("inc")))]);
    expect(proposed.status).toBe("PROPOSED");
    const { data } = await reviewer.ask(
      `query ($id: ID!) { changeSet(id: $id) { problems { message } preview { nodes { id ... on Actor { aliases } } } } }`,
      { id: proposed.id },
    );
    expect(data.changeSet).toEqual({
      problems: [],
      preview: { nodes: [{ id: recorder.id("google"), aliases: ["Google Inc.", "Google LLC"] }] },
    });
    const { changeSet } = await apply(reviewer, { changeSet: proposed.id });
    expect(changeSet?.status).toBe("APPLIED");
    expect((await tellOf()).node).toEqual({ __typename: "TechCompany", id: recorder.id("google") });
  });
});
