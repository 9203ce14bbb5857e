import { createHash } from "node:crypto";
import { normalised } from "../../values/plain-text";
import type { ApiOperation } from "./api.types";
import type { Gathered } from "./gathered";
import type { FileTable } from "./row.view";
import type { Problem } from "./problem";
import { Occurrences } from "./occurrences";

/** A record that the rows of the files describe. */
export interface Draft {
  /** Its name in the mapping: that of an entity or a scale. */
  called: string;
  kind: string;
  operation: ApiOperation;
  identifier: { scheme: string; value: string };
  /** Values in the form of the API; for other records, references to them. */
  fields: Map<string, unknown>;
  rows: RowPlace[];
  problems: PlacedProblem[];
  /** Why it cannot be recorded, even if no field is missing. */
  refusals: string[];
  evidence: { role: string; stance: string };
  /** An actor whose rows make no other record to which they could be evidence. */
  needsEvidenceApart: boolean;
  /** Whether it is always recorded. Other records are only recorded if such a record refers to them. */
  isRoot: boolean;
  /** Whether a recorded actor with exactly this name is the same actor. */
  matchesByName: boolean;
  /** Fields with one text that is joined from those of its rows. */
  gathers: Map<string, Gathered>;
}

export interface RowPlace {
  from: FileTable;
  number: number;
}

export interface PlacedProblem extends Problem {
  place: RowPlace;
}

/** A reference to a record, as the value of a field of another one. */
export class Reference {
  constructor(readonly to: Draft) {}

  /** The same for two references to one record, so that they count as one value. */
  toJSON(): string {
    return keyOf(this.to.kind, this.to.identifier);
  }
}

const keyOf = (kind: string, { scheme, value }: Draft["identifier"]): string => `${kind} ${scheme} ${value}`;

const longestIdentifier = 200;

/**
 * The value of an identifier, made from the values of some columns, in the form in which the record stores it: if the first or the last of
 * them is empty, the space beside it is gone.
 */
export function identifierValue(parts: readonly string[]): string {
  const whole = parts.map((part) => part.replace(/\s+/g, " ").trim()).join(" | ");
  if (Array.from(whole).length <= longestIdentifier) return normalised(whole);
  const hash = createHash("sha256").update(whole).digest("hex").slice(0, 16);
  const beginning = Array.from(whole).slice(0, longestIdentifier - 18);
  return normalised(`${beginning.join("")}… ${hash}`);
}

export class Drafts {
  private readonly byKey = new Map<string, Draft>();

  /** `occurrences`: of the rows that were read before. */
  constructor(readonly occurrences = new Occurrences()) {}

  /** The draft of the record with this identifier. */
  draft(called: string, kind: string, operation: ApiOperation, identifier: Draft["identifier"]): Draft {
    const key = keyOf(kind, identifier);
    const known = this.byKey.get(key);
    if (known) return known;
    const draft: Draft = {
      called,
      kind,
      operation,
      identifier,
      fields: new Map(),
      rows: [],
      problems: [],
      refusals: [],
      evidence: { role: "ORIGIN", stance: "SUPPORTS" },
      needsEvidenceApart: false,
      isRoot: false,
      matchesByName: false,
      gathers: new Map(),
    };
    this.byKey.set(key, draft);
    return draft;
  }

  get all(): Iterable<Draft> {
    return this.byKey.values();
  }

  get size(): number {
    return this.byKey.size;
  }
}

/**
 * Adds the values of a row to a record. Lists grow, and texts that are gathered. Any other field with one value keeps its first value, and a different one is reported as a problem.
 * A different name of an actor becomes an alias. Returns whether the row adds anything.
 */
export function addTo(draft: Draft, fields: ReadonlyMap<string, unknown>, place: RowPlace): boolean {
  const before = { fields: new Map(draft.fields), problems: draft.problems.length };
  for (const [name, value] of fields) {
    const known = draft.fields.get(name);
    const gathered = draft.gathers.get(name);
    if (gathered) {
      gathered.add(String(value));
      draft.fields.set(name, gathered.whole);
    } else if (known === undefined) draft.fields.set(name, value);
    else if (Array.isArray(known) && Array.isArray(value)) draft.fields.set(name, union(known, value));
    else if (!same(known, value)) differs(draft, name, known, value, place);
  }
  return (
    draft.problems.length > before.problems ||
    [...draft.fields].some(([name, value]) => before.fields.get(name) !== value)
  );
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function union(known: readonly unknown[], more: readonly unknown[]): unknown[] {
  const written = new Set(known.map((each) => JSON.stringify(each)));
  const added = more.filter((each) => !written.has(JSON.stringify(each)));
  return added.length > 0 ? [...known, ...added] : (known as unknown[]);
}

function differs(draft: Draft, name: string, known: unknown, value: unknown, place: RowPlace): void {
  if (name === "name" && draft.operation.input.field("aliases")) {
    const aliases = draft.fields.get("aliases");
    draft.fields.set("aliases", union(Array.isArray(aliases) ? aliases : [], [value]));
    return;
  }
  const text = (each: unknown): string => (typeof each === "string" ? each : JSON.stringify(each));
  const reason = `${name} of ${draft.called} differs from an earlier row, which says ${text(known)}`;
  draft.problems.push({ column: name, value: text(value), reason, place });
}
