import { verifyLedger } from "../../../src/modules/ledger/proof/proof.verification";
import type { Change } from "../../support/cable";
import { onEmptyRecord } from "../../support/empty-record";
import * as make from "../../support/factories";
import { Random } from "../../support/random";
import { editAtRandom } from "../../support/random.edits";
import type { Recorder } from "../../support/recorder";
import { dataOf, type TestServer } from "../../support/server";

let server: TestServer;
let recorder: Recorder;
let head = 0;

const random = new Random(1848);
const actors = ["kigali", "dakar", "tunis", "accra"].map((name) => `$${name}`);
const topics = ["$water", "$roads", "$bridges"];
const any = (what: readonly string[]): string => random.one(what) ?? "";
const some = (what: readonly string[]): string[] => what.filter(() => random.below(3) === 0);
let made = 0;

const newCommitment = (): make.TestEdit =>
  make.commitment({
    as: `promise${made++}`,
    meeting: random.below(2) ? "$summit" : undefined,
    topics: some(topics),
    parties: some(actors).map((actor, at) => ({ as: `part${made}-${at}`, actor, role: "PLEDGER" })),
  });
const known = (): string => `$promise${random.below(made)}`;
const version = (): number => 1 + random.below(3);

/** What anybody may do with commitments and those who are in them. Much of it is refused. */
const edits: readonly (() => make.TestEdit)[] = [
  newCommitment,
  () => make.followUp({ commitment: known() }),
  () =>
    make.party({ commitment: known(), actor: any(actors), representing: random.below(2) ? any(actors) : undefined }),
  () => make.correction("Commitment", { commitment: known(), expectedVersion: version(), topics: some(topics) }),
  () => make.correction("Topic", { topic: "$bridges", expectedVersion: version(), broader: any(["$roads", "$water"]) }),
  () => make.retraction("Commitment", { commitment: known(), expectedVersion: version() }),
  () => make.retraction("Party", { party: `$part${random.below(made)}-0`, expectedVersion: version() }),
  () => make.participation({ meeting: "$summit", actor: any(actors), role: any(["HOST", "ATTENDEE", "CONVENER"]) }),
];

/** Applies some edits as one change set, and now and then reverts an earlier one. */
async function edit(): Promise<boolean> {
  const applied = await editAtRandom(recorder, random, edits, head);
  head = applied ?? head;
  return applied !== null;
}

onEmptyRecord(async (begun) => {
  ({ server, recorder } = begun);
  await recorder.apply(
    ...actors.map((name) => make.techCompany({ as: name.slice(1), name })),
    ...topics.map((name) => make.topic({ as: name.slice(1), name })),
    make.meeting({ as: "summit", title: "Inama y'i Kigali" }),
  );
  made = 0;
  head = await recorder.apply(...Array.from({ length: 5 }, newCommitment));
  for (let round = 0; round < 200; round++) await edit();
});

interface Node {
  id: string;
}
interface Then {
  commitments: {
    nodes: (Node & { meeting: Node | null; topics: Topic[]; parties: { actor: Node; representing: Node | null }[] })[];
  };
  meetings: { nodes: (Node & { topics: Topic[]; participations: { actor: Node; representing: Node | null }[] })[] };
  topics: { nodes: Topic[] };
}
type Topic = Node & { broader: Node | null };

/** What each whole is about at a revision, as the API tells it. */
async function aboutAt(revision: number): Promise<Map<string, Set<string>>> {
  const ofTopic = "topics { id broader { id } }";
  const who = "{ actor { id } representing { id } }";
  const then = (await dataOf(
    server,
    `{ commitments(first: 100, atRevision: ${revision}) { nodes { id meeting { id } ${ofTopic} parties ${who} } }
       meetings(atRevision: ${revision}) { nodes { id ${ofTopic} participations ${who} } }
       topics(atRevision: ${revision}) { nodes { id broader { id } } } }`,
  )) as Then;
  const topicsIn = (all: Topic[]) => all.flatMap(({ id, broader }) => [id, ...(broader ? [broader.id] : [])]);
  const people = (all: { actor: Node; representing: Node | null }[]) =>
    all.flatMap(({ actor, representing }) => [actor.id, ...(representing ? [representing.id] : [])]);
  return new Map<string, Set<string>>([
    ...then.commitments.nodes.map(({ id, meeting, topics: of, parties }): [string, Set<string>] => [
      id,
      new Set([...(meeting ? [meeting.id] : []), ...topicsIn(of), ...people(parties)]),
    ]),
    ...then.meetings.nodes.map(({ id, topics: of, participations }): [string, Set<string>] => [
      id,
      new Set([...topicsIn(of), ...people(participations)]),
    ]),
    ...then.topics.nodes.map((topic): [string, Set<string>] => [topic.id, new Set(topicsIn([topic]))]),
  ]);
}

type ChangeOf = Change & { partOf: Node | null };

async function changes(args: string): Promise<ChangeOf[]> {
  const all: ChangeOf[] = [];
  for (let after: string | null = null; ;) {
    const { changes: page } = await dataOf(
      server,
      `query ($after: String) { changes(first: 100, after: $after ${args}) { nodes { revision change recordId partOf { id } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    all.push(...(page.nodes as ChangeOf[]));
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

it("the changes about a record are those of what was about it before or after them, after any edits", async () => {
  expect(head).toBeGreaterThan(30);
  const about: Map<string, Set<string>>[] = [new Map()];
  for (let revision = 1; revision <= head; revision++) about.push(await aboutAt(revision));
  const all = await changes("");
  const wholeOf = ({ recordId, partOf }: ChangeOf): string => partOf?.id ?? recordId;
  for (const name of [...actors, ...topics, "$summit", "$promise0", "$promise3"].map((each) => each.slice(1))) {
    const id = recorder.id(name);
    const expected = all.filter((change) => {
      const whole = wholeOf(change);
      return whole === id || [change.revision - 1, change.revision].some((at) => about[at]?.get(whole)?.has(id));
    });
    expect({ name, found: await changes(`about: ["${id}"]`) }).toEqual({ name, found: expected });
    expect(expected.length).toBeGreaterThan(0);
  }
  expect((await verifyLedger(server.database.app, () => undefined)).faults).toEqual([]);
});
