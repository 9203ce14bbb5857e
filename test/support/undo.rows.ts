import { givenWithWhole, type Kind } from "./undo.kinds";
import { dueOn, statusOf, type State } from "./undo.model";

/** The columns that the model knows, by its own names. */
const columns: Record<Kind, Record<string, string>> = {
  actor: { kind: "kind", name: "name", aliases: "aliases", description: "description" },
  meeting: { title: "title", severalOccasions: "several_occasions", timeZone: "time_zone" },
  participation: {
    meeting: "meeting_id",
    actor: "actor_id",
    representing: "representing_id",
    attendance: "attendance",
    mode: "mode",
  },
  commitment: { title: "title", derived: "status", due: "due_in_force" },
  party: {
    commitment: "commitment_id",
    actor: "actor_id",
    representing: "representing_id",
    role: "role",
    derived: "status",
  },
  deadline_change: {
    commitment: "commitment_id",
    announcedBy: "announced_by_id",
    kind: "kind",
    announcedOn: "announced_on",
    dueOn: "due_on",
  },
  milestone: { commitment: "commitment_id", title: "title", derived: "status" },
  target: { commitment: "commitment_id", party: "party_id", milestone: "milestone_id", value: "value" },
  measurement: { target: "target_id", value: "value" },
  assessment: {
    commitment: "commitment_id",
    party: "party_id",
    milestone: "milestone_id",
    status: "status",
    date: "date",
  },
  evidence: { subject: "subject_id" },
  topic: { name: "name" },
  commitment_topic: { commitment: "commitment_id", topic: "topic_id" },
  identifier: { subject: "subject_id", of: "subject_kind", value: "value" },
  translation: { record: "record_id", field: "field", language: "language", text: "text" },
};

/** What has no local name is known by what it says. */
const nameOf = (name: string, kind: string, fields: object): string =>
  givenWithWhole.some((each) => each === kind) ? `${kind} ${JSON.stringify(fields)}` : name;

/** The rows of the database in the words of the model. */
export function modelled(
  record: Record<string, Record<string, unknown>[]>,
  names: ReadonlyMap<string, string>,
): Record<string, object> {
  const plain = (value: unknown): unknown =>
    typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : Array.isArray(value)
        ? value.join("|")
        : (names.get(String(value)) ?? value ?? null);
  const all = Object.entries(columns).flatMap(([kind, fields]) =>
    (record[kind] ?? []).map((row) => {
      const told = Object.fromEntries(Object.entries(fields).map(([field, column]) => [field, plain(row[column])]));
      return [nameOf(String(plain(row["id"])), kind, told), { kind, fields: told }] as const;
    }),
  );
  return Object.fromEntries(all);
}

/** The same of a state of the model. */
export function told(state: State): Record<string, object> {
  const all = [...state.records].map(([name, { kind, fields }]) => {
    const derived = ["party", "commitment", "milestone"].includes(kind) ? { derived: statusOf(state, name) } : {};
    const due = kind === "commitment" ? { due: dueOn(state, name) } : {};
    return [nameOf(name, kind, fields), { kind, fields: { ...fields, ...derived, ...due } }] as const;
  });
  return Object.fromEntries(all);
}

/** The types of actors, by their kind. */
export const typeNames: Readonly<Record<string, string>> = {
  OFFICE: "Office",
  COMPANY: "Company",
  TECH_COMPANY: "TechCompany",
};
