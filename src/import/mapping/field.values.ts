import type { ApiField, ApiObject, ApiTypes } from "./api.types";
import { Reference, type Draft, type Drafts, type RowPlace } from "./drafts";
import { Gathered } from "./gathered";
import type { Mapping, Nested, NestedFields, Property } from "./mapping";
import type { LostPart } from "./lost.parts";
import { isProperty } from "./meaning";
import { scaleDraft, termIn } from "./scales";
import { readNumber } from "./numbers";
import { inParallel } from "./parallel";
import type { RowView } from "./row.view";
import { columnOf, valuesOf, type Trace } from "./values";

export interface FieldContext {
  mapping: Mapping;
  api: ApiTypes;
  drafts: Drafts;
  view: RowView;
  place: RowPlace;
  draft: Draft;
  /** The records that another entity made of the same row. If it is split, one for each part; null for a part that has none. */
  refer: (entity: string) => (Reference | null)[];
  /** Called for a part that is not made, since the row does not name whom it is of. */
  lost: (part: Pick<LostPart, "field" | "entity" | "value">) => void;
  trace: Trace;
  /** Which of the records this one is that a row makes of the several values of a key. */
  turn: Turn;
}

export interface Turn {
  at: number;
  of: number;
}

/** The values that a row has for the fields of a record, in the form of the API. */
export class FieldValues {
  constructor(private readonly context: FieldContext) {}

  of(input: ApiObject, properties: Record<string, Nested>): Map<string, unknown> {
    const fields = new Map<string, unknown>();
    for (const [name, value] of Object.entries(properties)) {
      const field = input.field(name);
      if (!field) continue;
      const trace: Trace = (step, values) => this.context.trace(`${name}: ${step}`, values);
      if (isProperty(value) && value.scale !== undefined) this.scale(fields, value, value.scale);
      else this.put(fields, name, field, this.values(input, name, field, this.gathering(name, field, value), trace));
    }
    return fields;
  }

  /** Of a text that is gathered, what each row says: only the whole is shortened. */
  private gathering(name: string, { list }: ApiField, value: Nested): Nested {
    if (list || !isProperty(value) || value.gather === undefined) return value;
    const { gather, shorten, ...ofRow } = value;
    const { gathers, fields } = this.context.draft;
    const how = { gather, ...(shorten !== undefined && { shorten }) };
    if (!gathers.has(name)) gathers.set(name, new Gathered(how, fields.get(name)));
    return ofRow;
  }

  private put(fields: Map<string, unknown>, name: string, { list }: ApiField, values: unknown[]): void {
    const found = values.filter((value) => value !== null);
    const { at, of } = this.context.turn;
    const inTurn = of > 1 && [values, found].find(({ length }) => length === of);
    const value = list ? withoutRepeats(found) : inTurn ? inTurn[at] : found[0];
    if (found.length > 0 && value !== null) fields.set(name, value);
  }

  private values(input: ApiObject, name: string, field: ApiField, value: Nested, trace: Trace): unknown[] {
    const { object } = field;
    const items = Array.isArray(value) ? value : [value];
    if (object) return items.flatMap((item) => this.objects(name, object, item as NestedFields, trace));
    return items.flatMap((item) => this.scalars(input, name, field, item as Property, trace));
  }

  private scalars(input: ApiObject, name: string, field: ApiField, property: Property, trace: Trace): unknown[] {
    const { view, mapping, draft, place, refer } = this.context;
    if (property.entity !== undefined) {
      const found = refer(property.entity);
      trace(
        `entity ${property.entity}`,
        found.map((each) => each?.to.identifier.value ?? "(none)"),
      );
      return found;
    }
    const { values, places, problems } = valuesOf(property, view, field, mapping, trace);
    for (const problem of problems) draft.problems.push({ ...problem, place });
    if (values.length === 0 && property.required) this.refuse(property, `${name} is missing`);
    const isScheme = input.name === "IdentifierInput" && name === "scheme";
    return places.flatMap((text) => {
      const value = text === "" ? [] : this.converted(isScheme ? schemeOf(text) : text, field, property);
      return value.length > 0 ? value : [null];
    });
  }

  private converted(text: string, { type, oneLine }: ApiField, property: Property): unknown[] {
    if (type === "Boolean") return [/^(true|yes|y|1|oui|ja)$/i.test(text)];
    if (type !== "Int" && type !== "Float") return [oneLine ? text.replace(/\s+/g, " ") : text];
    const read = readNumber(text, property.decimal);
    if ("number" in read) return [read.number];
    this.problem(property, text, read.problem);
    return [];
  }

  /** Objects of a list: those that have all that the API requires. If that is a record that the row does not name, this is told. */
  private objects(list: string, object: ApiObject, fields: NestedFields, trace: Trace): Record<string, unknown>[] {
    const columns = Object.entries(fields).flatMap(([name, value]) => {
      const field = object.field(name);
      if (!field) return [];
      const told: Trace = (step, values) => trace(`${name}: ${step}`, values);
      return [{ name, field, values: this.values(object, name, field, value, told) }];
    });
    const found = inParallel(columns);
    if ("problem" in found) {
      this.problem({}, "", found.problem);
      return [];
    }
    return found.items.filter((item) => {
      const missing = object.required.filter((name) => item[name] === undefined);
      for (const name of missing) this.lost(list, fields[name], item);
      return missing.length === 0;
    });
  }

  private lost(list: string, missing: Nested | undefined, item: Record<string, unknown>): void {
    if (missing === undefined || !isProperty(missing) || missing.entity === undefined) return;
    const others = Object.values(item).filter((each) => each instanceof Reference);
    this.context.lost({
      field: list,
      entity: missing.entity,
      value: others.map(({ to }) => to.identifier.value).join(", "),
    });
  }

  private scale(fields: Map<string, unknown>, property: Property, name: string): void {
    const { mapping, api, drafts, view, draft, place } = this.context;
    const { values, problems } = valuesOf(property, view, null, mapping);
    for (const problem of problems) draft.problems.push({ ...problem, place });
    const [word] = values;
    if (word === undefined) return;
    const term = termIn(mapping, name, word);
    if (!term)
      this.problem(
        property,
        word,
        `is not a term of the scale ${name}: ${Object.keys(mapping.scales?.[name]?.terms ?? {}).join(", ")}`,
      );
    else
      for (const [field, value] of Object.entries({
        ...term,
        methodology: new Reference(scaleDraft(mapping, name, api, drafts)),
      }))
        fields.set(field, value);
  }

  private refuse(property: Property, reason: string): void {
    this.problem(property, "", reason);
    this.context.draft.refusals.push(reason);
  }

  private problem(property: Property, value: string, reason: string): void {
    this.context.draft.problems.push({ column: columnOf(property), value, reason, place: this.context.place });
  }
}

const withoutRepeats = (values: readonly unknown[]): unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

const schemeOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
