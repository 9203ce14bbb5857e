import { buildSchema } from "graphql";
import { printPublicSchema } from "../../../src/cli/schema";
import { trackedKinds } from "../../../src/values/record-id";
import { changeSet } from "../../support/change-set";
import { accepted, apply, propose, requestChanges, submit, type WrittenOperation } from "../../support/contribute";
import { documentsOf } from "../../support/deep.query";
import { seededKinds } from "../../support/seed.revisions";
import { dataOf, onServer, signedIn, type SignedIn } from "../../support/server";
import { replayed, story } from "../../support/story.query";

interface Versioned {
  id: string;
  version: number;
}

interface Written {
  merge: string;
  revert: string;
}

describe("an answer at a revision", () => {
  const server = onServer("seeded");
  const author = signedIn(server, { name: "Grace", role: "ADMIN" });
  const colleague = signedIn(server, { name: "Barbara", role: "REVIEWER" });

  it("has the same bytes for ever, whatever is recorded, merged, retracted, undone and reviewed later", async () => {
    const { merge, revert } = await edit("once");
    const documents = documentsOf(buildSchema(printPublicSchema()), await ids(), await oneOfEachKind());
    const head: number = (await asked("{ revision { number } }")).revision.number;
    const revisions = [3, 8, head];
    const answers = async (): Promise<string[]> => {
      const all: string[] = [];
      // Each document at one of the revisions, in turn: at all of them it takes five minutes.
      for (const [place, { entry, text }] of documents.entries()) {
        const at = revisions[place % revisions.length];
        all.push(`${entry} ${at} ${JSON.stringify(await author.ask(text, { at }))}`);
      }
      return all;
    };
    const first = await answers();
    await edit("again");
    await together({ revertChangeSet: { changeSet: merge, onConflict: "SKIP" } });
    await together({ revertChangeSet: { changeSet: revert, onConflict: "SKIP" } });
    const second = await answers();

    expect(first.filter((text) => text.includes('"errors"')).map((text) => text.slice(0, 500))).toEqual([]);
    expect(first.join("").length).toBeGreaterThan(300_000);
    expect(first.flatMap((text, at) => (text === second[at] ? [] : [differing(text, second[at] ?? "")]))).toEqual([]);
  }, 600_000);

  const asked = (query: string) => dataOf(author, query);
  const alone = (...operations: WrittenOperation[]) => accepted(submit(author, operations));
  async function together(operation: WrittenOperation): Promise<string> {
    const { id } = await propose(author, [operation]);
    return (await accepted(apply(colleague, { changeSet: id }))).id;
  }

  /** Something of every kind, about what the answers tell of. */
  async function edit(when: string): Promise<Written> {
    const { google, meeting, commitment, promised, commitments } = await asked(`{
      google: actor(slug: "google") { id version }
      meeting(slug: "silicon-valley-february-2015") { id version }
      commitment(slug: "code-of-good-conduct") { id }
      promised: commitments(first: 1, formality: [DECLARED]) { nodes { id } }
      commitments(first: 1, status: [KEPT]) { nodes { assessments(first: 1) { nodes {
        methodology { id } evidence(first: 1) { nodes { quote sourceArticle { id } } } } } } }
    }`);
    const [judged] = commitments.nodes[0].assessments.nodes;
    const [{ quote, sourceArticle }] = judged.evidence.nodes;
    const evidence = [{ source: sourceArticle.id, quote, stance: "SUPPORTS", role: "OUTCOME" }];
    const said = { commitment: commitment.id, methodology: judged.methodology.id, rationale: when, evidence };
    await alone(
      { correctActor: { actor: google.id, expectedVersion: google.version, description: `Said ${when}.` } },
      { correctMeeting: { meeting: meeting.id, expectedVersion: meeting.version, title: `A meeting, told ${when}` } },
    );
    await alone({ assessCommitment: { ...said, date: "2016", status: "STALLED" } });
    const broken = await together({
      assessCommitment: { ...said, commitment: promised.nodes[0].id, date: "2017", status: "BROKEN" },
    });
    const revert = await together({ revertChangeSet: { changeSet: broken } });
    const [person] = await made(await server.signIn(), { recordPerson: { name: `Somebody ${when}` } });
    await together({ retractActor: { actor: person?.id, expectedVersion: 1, reason: when } });
    const [company] = await made(author, {
      recordTechCompany: { name: `Company of ${when}`, confirmedDistinct: true },
    });
    const survivor = { survivor: google.id, expectedVersion: Number(google.version) + 1, reason: when };
    const merge = await together({ mergeActors: { ...survivor, merged: [{ id: company?.id, expectedVersion: 1 }] } });
    return { merge, revert };
  }

  /** Proposed, looked at, and applied. */
  async function made(by: SignedIn, operation: WrittenOperation): Promise<Versioned[]> {
    const changeSet = await accepted(submit(by, [operation]));
    if (changeSet.status === "PROPOSED") {
      await accepted(requestChanges(colleague, { changeSet: changeSet.id }));
      await accepted(apply(colleague, { changeSet: changeSet.id }));
    }
    const { changeSet: found } = await asked(
      `{ changeSet(id: "${changeSet.id}") { operations { nodes { record { id ... on Tracked { version } } } } } }`,
    );
    return found.operations.nodes.map(({ record }: { record: Versioned }) => record);
  }

  async function oneOfEachKind(): Promise<string[]> {
    const kinds = seededKinds().map((kind) => `(select '${kind}_' || id as id from ${kind} order by id limit 1)`);
    const rows: { id: string }[] = await server.database.app.query(kinds.join(" union all "));
    return rows.map(({ id }) => id);
  }

  /** What can be asked for by its id alone. */
  async function ids(): Promise<string[]> {
    const { google, changeSets } = await asked(
      `{ google: actor(slug: "google") { id }
        changeSets { nodes { id contributor { id } reviews { id } operations(first: 1) { nodes { id } } } } }`,
    );
    type Shown = Record<"id", string> & { contributor: Shown; reviews: Shown[]; operations: { nodes: Shown[] } };
    const shown = (changeSets.nodes as Shown[])
      .slice(0, 8)
      .flatMap((each) => [each, each.contributor, ...each.reviews, ...each.operations.nodes]);
    return [google as Shown, ...shown].map(({ id }) => id);
  }
});

describe("the record as it stood", () => {
  const server = onServer();

  it("answers the same for ever, byte for byte, though everything has been changed and then deleted since", async () => {
    const { google, code } = await dataOf(
      server,
      `{ google: actor(slug: "google") { id } code: commitment(slug: "code-of-good-conduct") { id } }`,
    );
    const keys = { google: google.id, quote: code.id };
    const before = await server.ask(story, keys);
    expect(before.errors).toBeUndefined();
    const replay = { ...keys, at: before.extensions["revision"], asOf: before.extensions["asOf"] };

    const answersAsBefore = async () => {
      const after = await dataOf(server, replayed, replay);
      expect(after).toEqual(before.data);
      expect(JSON.stringify(after)).toBe(JSON.stringify(before.data));
    };

    const app = await server.database.connect();
    await changeSet(app, async () => {
      await app.query("update actor set name = 'Somebody else', slug = slug || '-changed', aliases = '{}'");
      await app.query("update meeting set title = 'Another meeting', date = '2001', status = 'CANCELLED'");
      await app.query("update commitment set title = 'Another promise', due_on = null, meeting_id = null");
      await app.query(
        "update source_article set title = 'Another headline', url = url || '/changed', canonical_url = canonical_url || '/changed'",
      );
      await app.query("update evidence set stance = 'NEUTRAL', value = null");
    });
    await answersAsBefore();

    await changeSet(app, async () => {
      await app.query("set constraints all deferred");
      for (const table of [...trackedKinds()].reverse()) await app.query(`delete from ${table}`);
    });
    expect(await dataOf(server, "{ actors { totalCount } commitments { totalCount } }")).toEqual({
      actors: { totalCount: 0 },
      commitments: { totalCount: 0 },
    });
    await answersAsBefore();
  });
});

function differing(one: string, other: string): string {
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const [from, to] = [Math.max(0, place - 150), place + 100];
  return `${one.slice(0, 30)} ..\n  ${one.slice(from, to)}\n  ${other.slice(from, to)}`;
}
