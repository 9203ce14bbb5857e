import type { State } from "./undo.model";

interface Subject {
  commitment: string;
  party: string | null;
  milestone: string | null;
}

/** What a judgement can be about: a party's share, a milestone, or the party's part in it. A milestone of another commitment is left out. */
export function subjectIn(state: State, party: string | null, milestone: string | null): Subject | null {
  const commitmentOf = (name: string): string | null => state.records.get(name)?.fields["commitment"] ?? null;
  const commitment = commitmentOf(party ?? milestone ?? "");
  if (commitment === null) return null;
  return { commitment, party, milestone: milestone && commitmentOf(milestone) === commitment ? milestone : null };
}
