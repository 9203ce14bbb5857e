import type { Client } from "pg";
import { fieldNameOf } from "../../../src/values/record-id";
import { onEmptyRecord } from "../../support/empty-record";
import { evidence } from "../../support/factories";
import { Random } from "../../support/random";
import { wholeRecord } from "../../support/record";
import { refusalsOf, type Recorder } from "../../support/recorder";
import { type TestServer } from "../../support/server";
import { givenWithWhole, type Kind } from "../../support/undo.kinds";
import { givingIdentifiers, givingTopics, translating, type Step } from "../../support/undo.labels";
import { expectedOf, reverted, State, type Known } from "../../support/undo.model";
import { addedJudgement, addedMeasurement, addedMilestone, addedTarget } from "../../support/undo.parts";
import { modelled, told, typeNames } from "../../support/undo.rows";

const rounds = Number(process.env["UNDO_ROUNDS"] ?? 90);
const seed = Number(process.env["UNDO_SEED"] ?? 20150220);

describe("whatever is added, corrected, retracted, merged and undone", () => {
  let server: TestServer;
  let recorder: Recorder;
  let client: Client;
  const random = new Random(seed);
  /** By revision. Revision 1 is where recorders start: nothing of the model is there. */
  const states: State[] = [new State(), new State()];
  const changeSets: string[] = ["", ""];
  let given = 0;

  onEmptyRecord(async (made) => {
    ({ server, recorder } = made);
    client = await server.database.connect();
  });

  const now = (): State => states.at(-1) ?? new State();
  const another = (): string => `n${++given}`;
  const any = (kind: Kind): string | undefined => random.one(now().of(kind))?.[0];
  const uuid = (name: string): string => recorder.id(name).slice(-36);
  const version = async (kind: Kind, name: string): Promise<number> =>
    (await client.query<{ version: number }>(`select version from ${kind} where id = $1`, [uuid(name)])).rows[0]
      ?.version ?? 0;

  const world = { random, now, another, any, version };

  /** A record that is added alone or with a quote about it. */
  function adding(name: string, input: Record<string, unknown>, record: Known, quoted = true): Step {
    const [as, quote] = [another(), another()];
    const made = new Map([[as, record]]);
    if (quoted) made.set(quote, { kind: "evidence", fields: { subject: as } });
    const edit = { name, input: { ...input, as, ...(quoted && { evidence: [evidence({ as: quote })] }) } };
    return { edits: [edit], expect: () => now().with(made) };
  }

  const steps: readonly (() => Step | null | Promise<Step | null>)[] = [
    () => {
      const name = `Company ${given}`;
      const fields = { kind: "TECH_COMPANY", name, aliases: "", description: null };
      return adding("recordTechCompany", { name, confirmedDistinct: true }, { kind: "actor", fields }, false);
    },
    () => {
      const title = `Meeting ${given}`;
      const record: Known = { kind: "meeting", fields: { title, severalOccasions: null, timeZone: null } };
      return adding("recordMeeting", { title, date: "2015-02-20", startTime: "10:30", status: "HELD" }, record);
    },
    () => {
      const [title, statement] = [`Commitment ${given}`, "What is promised."];
      const input = { title, statement, madeOn: "2015", formality: "DECLARED", clarity: "CLEAR" };
      return adding("recordCommitment", input, { kind: "commitment", fields: { title } });
    },
    () => {
      const [meeting, actor, quoted] = [any("meeting"), any("actor"), random.below(2) === 1];
      if (!meeting || !actor) return null;
      const representing = random.below(2) === 1 ? (any("actor") ?? null) : null;
      const mode = random.one(["IN_PERSON", null]) ?? null;
      const record: Known = {
        kind: "participation",
        fields: { meeting, actor, representing, attendance: "ATTENDED", mode },
      };
      if (now().rival("", record)) return null;
      const on = { meeting: `$${meeting}`, actor: `$${actor}`, representing: representing && `$${representing}` };
      const input = { ...on, role: "ATTENDEE", attendance: "ATTENDED", mode };
      return adding("recordParticipation", input, record, quoted);
    },
    () => {
      const [commitment, actor, role] = [any("commitment"), any("actor"), random.one(["PLEDGER", "MONITOR"]) ?? ""];
      if (!commitment || !actor) return null;
      const representing = random.below(2) === 1 ? (any("actor") ?? null) : null;
      const record: Known = { kind: "party", fields: { commitment, actor, representing, role } };
      if (now().rival("", record)) return null;
      const on = { commitment: `$${commitment}`, actor: `$${actor}`, representing: representing && `$${representing}` };
      const input = { ...on, role };
      return adding("recordParty", input, record, random.below(2) === 1);
    },
    movingDeadline,
    movingDeadline,
    ...[addedMilestone, addedJudgement, addedTarget, addedTarget, addedMeasurement, addedMeasurement].map(
      (add) => () => {
        const added = add(now(), random, ++given);
        return added && adding(added.name, added.input, added.record, added.quoted);
      },
    ),
    () => {
      const name = `Topic ${given}`;
      return adding("recordTopic", { name }, { kind: "topic", fields: { name } }, false);
    },
    () => givingTopics(world),
    () => givingTopics(world),
    () => givingIdentifiers(world),
    () => givingIdentifiers(world),
    () => translating(world),
    () => translating(world),
    () => {
      const subject = any(
        random.one<Kind>(["actor", "participation", "party", "meeting", "milestone", "target"]) ?? "actor",
      );
      if (!subject) return null;
      const input = evidence({ subject: `$${subject}` });
      return adding("attachEvidence", input, { kind: "evidence", fields: { subject } }, false);
    },
    () => correcting("actor", "correctActor", "description", `Described ${++given}`),
    () => correcting("actor", "correctActor", "kind", random.one(["OFFICE", "COMPANY", "TECH_COMPANY"]) ?? ""),
    () => correcting("meeting", "correctMeeting", "title", `Title ${++given}`),
    () => correcting("meeting", "correctMeeting", "severalOccasions", true),
    () => correcting("meeting", "correctMeeting", "timeZone", random.one(["+05:45", "America/Lima"]) ?? ""),
    () => correcting("milestone", "correctMilestone", "title", `Part ${++given}`),
    () => correcting("target", "correctTarget", "value", ++given),
    () => correcting("participation", "correctParticipation", "mode", random.one(["IN_PERSON", "ONLINE"]) ?? ""),
    () => correcting("participation", "correctParticipation", "attendance", random.one(["ABSENT", "DISPUTED"]) ?? ""),
    retracting,
    retracting,
    merging,
    merging,
    undoing,
    undoing,
    undoing,
    undoing,
  ];

  /** Any change, whether it follows from the deadline before it or not. */
  function movingDeadline(): Step | null {
    const [commitment, announcedBy] = [any("commitment"), any("actor")];
    if (!commitment || !announcedBy) return null;
    const kind = random.one(["SET", "SET", "EXTENDED", "EXTENDED", "BROUGHT_FORWARD", "DROPPED"]) ?? "";
    const dueOn = kind === "DROPPED" ? null : String(2020 + random.below(9));
    const said = { kind, announcedOn: String(2016 + random.below(3)), dueOn };
    const record: Known = { kind: "deadline_change", fields: { ...said, commitment, announcedBy } };
    const input = { ...said, commitment: `$${commitment}`, announcedBy: `$${announcedBy}` };
    const { edits, expect: model } = adding("recordDeadlineChange", input, record);
    return { edits, expect: () => model().checked() };
  }

  type Value = string | number | boolean;
  async function correcting(kind: Kind, name: string, field: string, value: Value): Promise<Step | null> {
    const found = any(kind);
    const record = found && now().records.get(found);
    if (!record || record.fields[field] === String(value)) return null;
    const input = { [kind]: `$${found}`, expectedVersion: await version(kind, found), [field]: value };
    const changed = { ...record, fields: { ...record.fields, [field]: String(value) } };
    return { edits: [{ name, input }], expect: () => now().with(new Map([[found, changed]])) };
  }

  async function retracting(): Promise<Step | null> {
    const found = random.one([...now().records].filter(([, { kind }]) => !givenWithWhole.includes(kind)));
    if (!found) return null;
    const [name, { kind }] = found;
    const field = fieldNameOf(kind);
    const input = { [field]: `$${name}`, expectedVersion: await version(kind, name), reason: "It never was." };
    const edits = [{ name: `retract${field.charAt(0).toUpperCase()}${field.slice(1)}`, input }];
    return { edits, expect: () => now().retract(name) };
  }

  async function merging(): Promise<Step | null> {
    const [survivor, ...merged] = [...new Set([any("actor"), any("actor"), any("actor")])].flatMap(
      (name) => name ?? [],
    );
    if (!survivor || merged.length === 0) return null;
    const each: object[] = [];
    for (const name of merged) each.push({ id: `$${name}`, expectedVersion: await version("actor", name) });
    const expectedVersion = await version("actor", survivor);
    const input = { survivor: `$${survivor}`, expectedVersion, merged: each, reason: "The same." };
    return { edits: [{ name: "mergeActors", input }], expect: () => now().merge(survivor, merged) };
  }

  function undoing(): Step {
    const revision = Math.max(2, states.length - 1 - random.below(Math.min(states.length, 12)));
    const [before, left] = [states[revision - 1] ?? new State(), states[revision] ?? new State()];
    const onConflict = random.one(["FAIL", "SKIP", "SKIP"]) ?? "FAIL";
    const input = { changeSet: changeSets[revision] ?? "", onConflict };
    return {
      edits: [{ name: "revertChangeSet", input }],
      expect: () => reverted(before, left, now(), onConflict === "SKIP").state,
    };
  }

  /** Whether the database does what the model says, be it to refuse. */
  async function take({ edits, expect: model }: Step): Promise<void> {
    const expected = expectedOf(model);
    const applying = recorder.apply(...edits);
    const refusals = (await refusalsOf(applying)).map(({ code, message }) => `${code}: ${message}`);
    const said = JSON.stringify(edits);
    expect([said, refusals.length > 0 ? `refused ${refusals.join("\n")}` : "done"]).toEqual([
      said,
      expected ? "done" : expect.stringMatching(/^refused/),
    ]);
    if (!expected || refusals.length > 0) return;
    states.push(expected);
    changeSets.push(await recorder.changeSetOf(await applying));
  }

  it(`is at every revision what a simple model says (${rounds} change sets, seed ${seed})`, async () => {
    while (states.length < rounds + 2) {
      const step =
        states.length > 2 && changeSets.length === states.length ? await random.one(steps)?.() : await steps[0]?.();
      if (step) await take(step);
    }
    const names = new Map(Array.from({ length: given }, (_, at) => `n${at + 1}`).flatMap((name) => idOf(name)));
    for (const [revision, state] of states.entries()) {
      if (revision === 0) continue;
      expect([revision, modelled(await wholeRecord(client, revision), names)]).toEqual([revision, told(state)]);
      await expectSurvivors(revision, state, names);
    }
    expect(modelled(await wholeRecord(client), names)).toEqual(told(now()));
  }, 3_600_000);

  /** The ids of actors lead through the API where the model says. */
  async function expectSurvivors(revision: number, state: State, names: ReadonlyMap<string, string>): Promise<void> {
    const actors = [...new Set(states.flatMap((each) => each.of("actor").map(([name]) => name)))].slice(-100);
    const query = "query ($ids: [ID!]!, $at: Int) { nodes(ids: $ids, atRevision: $at) { __typename id } }";
    const { data } = await server.ask(query, { ids: actors.map((name) => recorder.id(name)), at: revision });
    const found = (data.nodes as ({ __typename: string; id: string } | null)[]).map(
      (node) => node && `${node.__typename} ${String(names.get(node.id.slice(-36)))}`,
    );
    const known = new Set(states.slice(0, revision + 1).flatMap((each) => [...each.records.keys()]));
    const expected = actors.map((name) => {
      const survivor = state.survivorOf(name);
      if (!known.has(name)) return null;
      return `${typeNames[state.records.get(survivor)?.fields["kind"] ?? ""] ?? "Tombstone"} ${survivor}`;
    });
    expect([revision, found]).toEqual([revision, expected]);
  }

  function idOf(name: string): [string, string][] {
    try {
      return [[uuid(name), name]];
    } catch {
      return [];
    }
  }
});
