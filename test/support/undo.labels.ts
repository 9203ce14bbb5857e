import type { TestEdit } from "./factories";
import type { Random } from "./random";
import type { Kind } from "./undo.kinds";
import type { Known, State } from "./undo.model";

/** One change set, as it is asked for and as the model says what comes of it. */
export interface Step {
  edits: TestEdit[];
  expect: () => State;
}

/** What a step is made from. */
export interface World {
  random: Random;
  now: () => State;
  another: () => string;
  any: (kind: Kind) => string | undefined;
  version: (kind: Kind, name: string) => Promise<number>;
}

/** Another list of parts for a record: some of those that it has, and perhaps one more. Null if nothing would change. */
interface Given {
  edit: string;
  kind: Kind;
  found: string;
  field: string;
  inputOf: (part: Known["fields"]) => unknown;
  part: Kind;
  more: Known | null;
}

async function givingParts({ random, now, another, version }: World, given: Given): Promise<Step | null> {
  const { edit, kind, found, field, inputOf, part, more } = given;
  const has = now()
    .of(part)
    .filter(([name]) => now().whole(name) === found);
  const gone = has.filter(() => random.below(3) === 0);
  const added = more && !now().rival("", more) && random.below(4) > 0 ? [[another(), more] as const] : [];
  if (gone.length + added.length === 0) return null;
  const left = [...has.filter((each) => !gone.includes(each)), ...added];
  const input = {
    [kind]: `$${found}`,
    expectedVersion: await version(kind, found),
    [field]: left.map(([, { fields }]) => inputOf(fields)),
  };
  const changes = new Map<string, Known | null>([...gone.map(([name]) => [name, null] as const), ...added]);
  return { edits: [{ name: edit, input }], expect: () => now().with(changes) };
}

export async function givingTopics(world: World): Promise<Step | null> {
  const [commitment, topic] = [world.any("commitment"), world.any("topic")];
  if (!commitment) return null;
  return givingParts(world, {
    edit: "correctCommitment",
    kind: "commitment",
    found: commitment,
    field: "topics",
    inputOf: (fields) => `$${fields["topic"]}`,
    part: "commitment_topic",
    more: topic ? { kind: "commitment_topic", fields: { commitment, topic } } : null,
  });
}

/** Ids of a small register, so that one that is free again is given to another record. */
export async function givingIdentifiers(world: World): Promise<Step | null> {
  const kind = world.random.one<Kind>(["actor", "meeting", "commitment"]) ?? "actor";
  const subject = world.any(kind);
  if (!subject) return null;
  const value = String(world.random.below(8));
  return givingParts(world, {
    edit: `correct${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    kind,
    found: subject,
    field: "identifiers",
    inputOf: (fields) => ({ scheme: "register", value: fields["value"] }),
    part: "identifier",
    more: { kind: "identifier", fields: { subject, of: kind.toUpperCase(), value } },
  });
}

const translated: Partial<Record<Kind, readonly string[]>> = {
  actor: ["name", "description"],
  meeting: ["title"],
  commitment: ["title"],
  milestone: ["title"],
};

export function translating({ random, now, another, any }: World): Step | null {
  const kind = random.one<Kind>(["actor", "actor", "meeting", "commitment", "milestone"]) ?? "actor";
  const [record, field] = [any(kind), random.one(translated[kind] ?? []) ?? ""];
  if (!record || !now().records.get(record)?.fields[field]) return null;
  const said = { field, language: random.one(["sw", "ta"]) ?? "", text: `மொழிபெயர்ப்பு ${another()}` };
  const known: Known = { kind: "translation", fields: { record, ...said } };
  if (now().rival("", known)) return null;
  const as = another();
  const input = { as, record: `$${record}`, ...said, translator: "HUMAN" };
  return { edits: [{ name: "recordTranslation", input }], expect: () => now().with(new Map([[as, known]])) };
}
