import type { Random } from "./random";
import type { Kind } from "./undo.kinds";
import type { Known, State } from "./undo.model";

/** A part of a promise that is added, as it is asked for and as the model knows it. */
export interface Addition {
  name: string;
  input: Record<string, unknown>;
  record: Known;
  /** Whether a quote about it is added with it. */
  quoted: boolean;
}

interface Subject {
  commitment: string;
  party: string | null;
  milestone: string | null;
}

/** What is added to a state, by chance; null if the state has nothing to add it to. No two get the same number. */
type Adding = (state: State, random: Random, number: number) => Addition | null;

const any = (state: State, random: Random, kind: Kind): string | undefined => random.one(state.of(kind))?.[0];

/** A commitment as a whole, a party's share, a milestone, or that party's part in it. */
function something(state: State, random: Random): Subject | null {
  const maybe = (kind: Kind): string | null => (random.below(2) === 1 ? (any(state, random, kind) ?? null) : null);
  const whole = any(state, random, "commitment");
  const ofWhole = whole ? { commitment: whole, party: null, milestone: null } : null;
  return subjectIn(state, maybe("party"), maybe("milestone")) ?? ofWhole;
}

/** A milestone of another commitment is left out. */
function subjectIn(state: State, party: string | null, milestone: string | null): Subject | null {
  const commitmentOf = (name: string): string | null => state.records.get(name)?.fields["commitment"] ?? null;
  const commitment = commitmentOf(party ?? milestone ?? "");
  if (commitment === null) return null;
  return { commitment, party, milestone: milestone && commitmentOf(milestone) === commitment ? milestone : null };
}

/** The same as the fields of an input. */
const referring = (subject: Subject): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(subject).map(([field, name]: [string, string | null]) => [field, name && `$${name}`]),
  );

export const addedMilestone: Adding = (state, random, number) => {
  const [commitment, title] = [any(state, random, "commitment"), `Milestone ${number}`];
  if (!commitment) return null;
  const record: Known = { kind: "milestone", fields: { commitment, title } };
  const input = { commitment: `$${commitment}`, position: 1 + random.below(3), title };
  return { name: "recordMilestone", input, record, quoted: random.below(2) === 1 };
};

export const addedTarget: Adding = (state, random, value) => {
  const subject = something(state, random);
  if (!subject) return null;
  const record: Known = { kind: "target", fields: { ...subject, value: String(value) } };
  const input = { ...referring(subject), value, indicator: "Moderators", unit: "persons", comparison: "AT_LEAST" };
  return { name: "recordTarget", input, record, quoted: random.below(2) === 1 };
};

export const addedMeasurement: Adding = (state, random, value) => {
  const target = any(state, random, "target");
  if (!target) return null;
  const record: Known = { kind: "measurement", fields: { target, value: String(value) } };
  return { name: "recordMeasurement", input: { target: `$${target}`, value, period: "2016" }, record, quoted: true };
};

export const addedJudgement: Adding = (state, random) => {
  const subject = something(state, random);
  if (!subject) return null;
  const status = random.one(["STALLED", "IN_PROGRESS", "BROKEN"]) ?? "";
  const said = { status, date: random.one(["2016", "2017"]) ?? "" };
  const input = { ...said, ...referring(subject), rationale: "So.", methodology: "$scale" };
  return {
    name: "assessCommitment",
    input,
    record: { kind: "assessment", fields: { ...said, ...subject } },
    quoted: true,
  };
};
