import type { ApiOperation, ApiTypes } from "./api.types";
import { identifierValue, addTo, type Drafts, Reference, type Draft, type RowPlace } from "./drafts";
import { FieldValues, type FieldContext } from "./field.values";
import { listOf, schemeOf, type Entity, type Mapping, type Query } from "./mapping";
import type { RowView } from "./row.view";
import { valuesOf, type Trace } from "./values";

/** The records that a row makes of an entity: for each part of the cell that the entity is split by, one for each value of its keys. */
interface Made {
  column: string | null;
  drafts: (Draft | null)[][];
}

/** The result of one row. */
export interface RowResult {
  place: RowPlace;
  roots: Draft[];
  /** Entities that are always recorded, but have no key in this row. */
  keyless: string[];
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
    const made = new Map<string, Made>();
    const place = { from: view.from, number: view.row.number };
    const result: RowResult = { place, roots: [], keyless: [] };
    for (const name of Object.keys(this.query.entities)) {
      const { drafts } = this.make(name, view, made, trace);
      const entity = this.query.entities[name];
      if (!entity?.properties || !this.isForItsOwnSake(name, entity)) continue;
      const found = drafts.flat().filter((draft) => draft !== null);
      for (const draft of found) draft.isRoot = true;
      result.roots.push(...found);
      if (found.length === 0) result.keyless.push(name);
    }
    return result;
  }

  /** A record with evidence is a statement of the row. An actor or a topic may only be there because others refer to it. */
  private isForItsOwnSake(name: string, { schema, always }: Entity): boolean {
    return (
      always === true || !this.referred.has(name) || Boolean(this.api.operationFor(schema)?.input.field("evidence"))
    );
  }

  private make(name: string, view: RowView, made: Map<string, Made>, trace?: Trace): Made {
    const before = made.get(name);
    if (before) return before;
    const entity = this.query.entities[name];
    const operation = entity && this.api.operationFor(entity.schema);
    if (!entity || !operation) throw new Error(`there is no entity ${name}`);
    // An entity that refers to itself through other entities has no records yet.
    made.set(name, { column: null, drafts: [] });
    const { column, views } = view.each(entity.each);
    const drafts = views.map((part, at) => {
      const refer = (other: string): (Reference | null)[] => {
        const { column: theirs, drafts: all } = this.make(other, view, made, trace);
        const fitting = theirs !== null && theirs === column ? all.slice(at, at + 1) : all;
        return fitting.flat().map((draft) => draft && new Reference(draft));
      };
      return this.draftsOf(name, entity, operation, part, refer, trace);
    });
    const result = { column, drafts };
    made.set(name, result);
    return result;
  }

  private draftsOf(
    name: string,
    entity: Entity,
    operation: ApiOperation,
    view: RowView,
    refer: FieldContext["refer"],
    trace: Trace = () => undefined,
  ): (Draft | null)[] {
    const all = this.keysOf(entity, view, refer);
    return all.map((keys, at) => {
      trace(`${name}: keys`, keys ?? ["(one is empty: there is no such record in this row)"]);
      return keys && this.draft(name, entity, operation, view, { refer, trace, keys, turn: { at, of: all.length } });
    });
  }

  private draft(
    name: string,
    entity: Entity,
    operation: ApiOperation,
    view: RowView,
    { refer, trace, keys, turn }: Pick<FieldContext, "refer" | "trace" | "turn"> & { keys: readonly string[] },
  ): Draft {
    const scheme = schemeOf(this.mapping, name, entity);
    const draft = this.drafts.draft(name, entity.schema, operation, { scheme, value: identifierValue(keys) });
    const place = { from: view.from, number: view.row.number };
    const { mapping, api, drafts } = this;
    const told: Trace = (step, values) => trace(`${name}: ${step}`, values);
    const fields = new FieldValues({ mapping, api, drafts, view, place, draft, refer, trace: told, turn });
    addTo(draft, fields.of(operation.input, entity.properties ?? {}), place);
    this.mark(draft, entity, place);
    return draft;
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

  /**
   * The keys of the records of an entity, each made from several columns; null if one of them is empty. There are several records if a key has
   * several values: a lookup can say that a name stands for three parties.
   */
  private keysOf(entity: Entity, view: RowView, refer: FieldContext["refer"]): (string[] | null)[] {
    const parts = (entity.keys ?? this.query.group ?? []).map((key) => {
      if (typeof key === "string") return [view.values(key).join(", ")];
      if (key.entity === undefined) return valuesOf(key, view, null, this.mapping).values;
      return [
        refer(key.entity)
          .flatMap((each) => each?.to.identifier.value ?? [])
          .join(", "),
      ];
    });
    const optional = listOf(entity.keys).map((key) => typeof key !== "string" && key.required === false);
    const most = Math.max(1, ...parts.map(({ length }) => length));
    return Array.from({ length: most }, (_, at) => {
      const keys = parts.map((values) => (values.length === most ? values[at] : values[0]) ?? "");
      if (keys.some((key, place) => key === "" && !optional[place]) || keys.every((key) => key === "")) return null;
      return entity.keyLiteral === undefined ? keys : [entity.keyLiteral, ...keys];
    });
  }
}
