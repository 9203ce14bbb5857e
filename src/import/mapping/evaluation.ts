import type { ApiOperation, ApiTypes } from "./api.types";
import { identifierValue, addTo, type Drafts, Reference, type Draft, type RowPlace } from "./drafts";
import { FieldValues, type FieldContext } from "./field.values";
import { keysOf, mayLackKeys, whyNone } from "./keys";
import type { LostPart } from "./lost.parts";
import { schemeOf, type Entity, type Mapping, type Query } from "./mapping";
import type { Problem } from "./problem";
import type { RowView } from "./row.view";
import type { Trace } from "./values";

/** The records that a row makes of an entity: for each part of the cell that the entity is split by, one for each value of its keys. */
interface Made {
  column: string | null;
  drafts: (Draft | null)[][];
}

/** The result of one row. */
export interface RowResult {
  place: RowPlace;
  roots: Draft[];
  /** Entities that make no record of this row, since their keys are empty. */
  keyless: Keyless[];
  /** Parts of its records that are not made for that reason. */
  lost: LostPart[];
  /** Keys that are there and cannot be read. */
  unreadable: UnreadableKey[];
  /** The record for which this row and an earlier one were taken, if it says nothing else. */
  repeats: Draft | null;
}

export interface Keyless {
  name: string;
  /** The empty columns. */
  columns: string[];
  /** Whether the record would be recorded for its own sake. */
  isOwn: boolean;
}

export interface UnreadableKey extends Problem {
  /** Whether the record that the row does not make would be recorded for its own sake. */
  isOwn: boolean;
}

/** What the entities have made of a row so far. */
interface RowSoFar {
  view: RowView;
  made: Map<string, Made>;
  /** For each entity, its keys that are there and cannot be read. */
  unreadable: Map<string, Problem[]>;
  /** For each entity, the columns of its keys that are empty. */
  empty: Map<string, Set<string>>;
  lost: LostPart[];
  /** Whether it says anything that earlier rows of the file have not said. */
  addsSomething: boolean;
  trace?: Trace | undefined;
}

interface DraftContext extends Pick<FieldContext, "refer" | "trace" | "turn"> {
  keys: readonly string[];
  soFar: RowSoFar;
}

/** Makes records of the rows of one query. */
export class QueryEvaluation {
  private readonly referred: ReadonlySet<string>;
  private readonly hasEvidence: boolean;

  constructor(
    private readonly mapping: Mapping,
    private readonly query: Query,
    private readonly api: ApiTypes,
    private readonly drafts: Drafts,
  ) {
    this.referred = new Set(JSON.stringify(query.entities).match(/(?<="entity":")[^"]+/g) ?? []);
    this.hasEvidence = Object.values(query.entities).some(({ schema, properties }) =>
      Boolean(properties && api.operationFor(schema)?.input.field("evidence")),
    );
  }

  row(view: RowView, trace?: Trace): RowResult {
    const none = { made: new Map(), unreadable: new Map(), empty: new Map(), lost: [] };
    const soFar: RowSoFar = { view, ...none, addsSomething: false, trace };
    const place = { from: view.from, number: view.row.number };
    const result: RowResult = { place, roots: [], keyless: [], lost: soFar.lost, unreadable: [], repeats: null };
    for (const [name, entity] of Object.entries(this.query.entities)) {
      const { drafts } = this.make(name, soFar);
      const isOwn = Boolean(entity.properties) && this.isForItsOwnSake(name, entity);
      this.note(result, { name, entity, isOwn, found: drafts.flat().filter((draft) => draft !== null) }, soFar);
    }
    if (!soFar.addsSomething && result.unreadable.length === 0) result.repeats = this.repeated(result.roots);
    return result;
  }

  /** Notes in the result what an entity makes of the row, or why it makes nothing. */
  private note(
    { roots, keyless, unreadable }: RowResult,
    { name, entity, isOwn, found }: { name: string; entity: Entity; isOwn: boolean; found: Draft[] },
    soFar: RowSoFar,
  ): void {
    const problems = soFar.unreadable.get(name) ?? [];
    unreadable.push(...problems.map((problem) => ({ ...problem, isOwn })));
    if (found.length === 0 && problems.length === 0 && (isOwn || !mayLackKeys(entity)))
      keyless.push({ name, columns: [...(soFar.empty.get(name) ?? [])], isOwn });
    if (!isOwn) return;
    for (const draft of found) draft.isRoot = true;
    roots.push(...found);
  }

  /** Of the records of a row that adds nothing, the one of the fewest rows: others, as the role of a minister, are in most of them. */
  private repeated(roots: readonly Draft[]): Draft | null {
    const own = roots.filter(({ kind }) => !this.api.isActor(kind));
    const { group, entities } = this.query;
    const isMeant = own.some(({ called, gathers }) => gathers.size > 0 || entities[called]?.sameKeys !== undefined);
    if (group || isMeant) return null;
    return own.reduce<Draft | null>((best, each) => (best && best.rows.length < each.rows.length ? best : each), null);
  }

  /** A record with evidence is a statement of the row. An actor or a topic may only be there because others refer to it. */
  private isForItsOwnSake(name: string, { schema, always }: Entity): boolean {
    return (
      always === true || !this.referred.has(name) || Boolean(this.api.operationFor(schema)?.input.field("evidence"))
    );
  }

  private make(name: string, soFar: RowSoFar): Made {
    const { view, made } = soFar;
    const before = made.get(name);
    if (before) return before;
    const entity = this.query.entities[name];
    const operation = entity && this.api.operationFor(entity.schema);
    if (!entity || !operation) throw new Error(`there is no entity ${name}`);
    // An entity that refers to itself through other entities has no records yet.
    made.set(name, { column: null, drafts: [] });
    const { column, views } = view.each(entity.each);
    if (column !== null && (views.length === 0 || views.includes(null))) soFar.empty.set(name, new Set([column]));
    const drafts = views.map((part, at) => {
      if (part === null) return [null];
      const refer = (other: string): (Reference | null)[] => {
        const { column: theirs, drafts: all } = this.make(other, soFar);
        const fitting = theirs !== null && theirs === column ? all.slice(at, at + 1) : all;
        return fitting.flat().map((draft) => draft && new Reference(draft));
      };
      return this.draftsOf(name, entity, operation, soFar, part, refer);
    });
    const result = { column, drafts };
    made.set(name, result);
    return result;
  }

  private draftsOf(
    name: string,
    entity: Entity,
    operation: ApiOperation,
    soFar: RowSoFar,
    part: RowView,
    refer: FieldContext["refer"],
  ): (Draft | null)[] {
    const { unreadable, trace = () => undefined } = soFar;
    const { mapping } = this;
    const isUnreadable = (other: string): boolean => unreadable.has(other);
    const found = keysOf(entity, { view: part, mapping, group: this.query.group ?? [], refer, isUnreadable });
    for (const { reason, ...cell } of found.problems) {
      const told = { ...cell, reason: `${reason}; it is a key of ${name}, so that the row makes none of it` };
      const before = unreadable.get(name) ?? [];
      // Each part of a cell that is split has the same keys beside it.
      if (!before.some(({ column, value }) => column === told.column && value === told.value))
        unreadable.set(name, [...before, told]);
    }
    const columns = soFar.empty.get(name) ?? new Set();
    soFar.empty.set(name, new Set([...columns, ...found.empty]));
    return found.all.map((keys, at) => {
      trace(`${name}: keys`, keys ?? [whyNone(found)]);
      const turn = { at, of: found.all.length };
      const given = keys && this.draft(name, entity, operation, part, { refer, trace, keys, turn, soFar });
      soFar.addsSomething ||= given?.isMore ?? false;
      return given?.draft ?? null;
    });
  }

  private draft(
    name: string,
    entity: Entity,
    operation: ApiOperation,
    view: RowView,
    { keys, soFar, trace, ...context }: DraftContext,
  ): { draft: Draft; isMore: boolean } {
    const { mapping, api, drafts } = this;
    const place = { from: view.from, number: view.row.number };
    const identifier = this.identifier(name, entity, keys, place);
    const draft = drafts.draft(name, entity.schema, operation, identifier);
    const isFirst = draft.rows.at(-1)?.from !== place.from;
    const told: Trace = (step, values) => trace(`${name}: ${step}`, values);
    const problems = draft.problems.length;
    const lost: FieldContext["lost"] = (part) => this.lose({ ...part, draft, columns: [] }, soFar);
    const fields = new FieldValues({ mapping, api, drafts, view, place, draft, lost, trace: told, ...context });
    const grew = addTo(draft, fields.of(operation.input, entity.properties ?? {}), place);
    this.mark(draft, entity, place);
    return { draft, isMore: Boolean(entity.properties) && (isFirst || grew || draft.problems.length > problems) };
  }

  /** What has no key that can be read is told already. */
  private lose(part: LostPart, { empty, lost, unreadable }: RowSoFar): void {
    const entity = this.query.entities[part.entity];
    if (unreadable.has(part.entity) || (part.value === "" && entity && mayLackKeys(entity))) return;
    lost.push({ ...part, columns: [...(empty.get(part.entity) ?? [])] });
  }

  private identifier(name: string, entity: Entity, keys: readonly string[], place: RowPlace): Draft["identifier"] {
    const scheme = schemeOf(this.mapping, name, entity);
    const value = identifierValue(keys);
    if (entity.sameKeys !== "number") return { scheme, value };
    const nth = this.drafts.occurrences.of(place, `${scheme} ${value}`);
    return { scheme, value: nth === 1 ? value : identifierValue([...keys, `#${nth}`]) };
  }

  private mark(draft: Draft, entity: Entity, place: RowPlace): void {
    const isActor = this.api.isActor(entity.schema);
    draft.evidence = { ...draft.evidence, ...entity.evidence };
    draft.matchesByName ||= isActor && entity.match !== "identifier";
    draft.needsEvidenceApart ||= isActor && (entity.always ?? (!this.hasEvidence && Boolean(entity.properties)));
    // The row refers to the record and says nothing about it.
    if (!entity.properties) return;
    const last = draft.rows.at(-1);
    if (last?.from !== place.from || last.number !== place.number) draft.rows.push(place);
  }
}
