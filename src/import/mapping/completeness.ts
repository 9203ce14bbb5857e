import { Reference, type Draft, type Drafts, type PlacedProblem } from "./drafts";

/** Which records can be sent: those that have every field that the API requires. Of the others, it says what is missing. */
export class Completeness {
  private readonly lacks = new Map<Draft, string[]>();

  constructor(drafts: Drafts) {
    for (const draft of drafts.all) this.lacking(draft);
  }

  isComplete(draft: Draft): boolean {
    return this.lacking(draft).length === 0;
  }

  /** What is missing, in words. */
  lacking(draft: Draft): string[] {
    const known = this.lacks.get(draft);
    if (known) return known;
    this.lacks.set(draft, []);
    const { fields, operation, refusals } = draft;
    const missing = operation.input.required.flatMap((name) => {
      const value = fields.get(name);
      if (name === "evidence" || (value !== undefined && !(value instanceof Reference))) return [];
      if (value === undefined) return [`${name} is missing`];
      const why = this.lacking(value.to);
      return why.length > 0 ? [`${name} cannot be recorded: ${why.join("; ")}`] : [];
    });
    const lacks = [...new Set([...refusals, ...missing])];
    this.lacks.set(draft, lacks);
    return lacks;
  }

  /** The API has refused it. Records that need it cannot be recorded either. */
  refuse(draft: Draft, reason: string): void {
    draft.refusals.push(reason);
    this.lacks.clear();
  }

  /** Its fields, without references to records that cannot be recorded. */
  fieldsOf(draft: Draft): Record<string, unknown> {
    return Object.fromEntries(
      [...draft.fields].flatMap(([name, value]) => {
        const kept = this.kept(value);
        return kept === undefined ? [] : [[name, kept]];
      }),
    );
  }

  private kept(value: unknown): unknown {
    if (value instanceof Reference) return this.isComplete(value.to) ? value : undefined;
    if (Array.isArray(value)) return value.filter((item) => this.holds(item));
    return value;
  }

  private holds(item: unknown): boolean {
    if (item instanceof Reference) return this.isComplete(item.to);
    if (typeof item !== "object" || item === null) return true;
    return Object.values(item).every((each) => !(each instanceof Reference) || this.isComplete(each.to));
  }
}

/** A line of the file of rejects. */
export interface Reject {
  file: string;
  row: number;
  line: number | null;
  column: string;
  value: string;
  /** REJECTED: the record was not imported. LEFT_OUT: it was, without this value. FLAGGED: it was, with this value, which somebody should check. */
  fate: "REJECTED" | "LEFT_OUT" | "FLAGGED";
  reason: string;
}

export function rejectOf({ place, column, value, reason }: PlacedProblem, fate: Reject["fate"]): Reject {
  const { from, number } = place;
  const line = from.table.lines[number - 1] ?? null;
  return { file: from.file, row: number, line, column, value: value.slice(0, 500), fate, reason };
}

/** What is wrong with a record, row by row. */
export function rejectsOf(draft: Draft, completeness: Completeness): Reject[] {
  const lacks = completeness.lacking(draft);
  const told = draft.problems.map((problem) => rejectOf(problem, lacks.length > 0 ? "REJECTED" : "LEFT_OUT"));
  const [place] = draft.rows;
  if (lacks.length === 0 || told.length > 0 || !place || !draft.isRoot) return told;
  const reason = `${draft.called}: ${lacks.join("; ")}`;
  return [rejectOf({ place, column: "", value: draft.identifier.value, reason }, "REJECTED")];
}
