import type { ApiField, ApiObject, ApiTypes } from "./api.types";
import { Reference, type Draft, type Drafts, type RowPlace } from "./drafts";
import { Gathered } from "./gathered";
import type { Mapping, Nested, NestedFields, Property } from "./mapping";
import { isProperty } from "./meaning";
import { scaleDraft, termIn } from "./scales";
import { readNumber } from "./numbers";
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
    if (found.length > 0) fields.set(name, list ? withoutRepeats(found) : found[found.length === of ? at : 0]);
  }

  private values(input: ApiObject, name: string, field: ApiField, value: Nested, trace: Trace): unknown[] {
    const { object } = field;
    const items = Array.isArray(value) ? value : [value];
    if (object) return items.flatMap((item) => this.objects(object, item as NestedFields, trace));
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
    const { values, problems } = valuesOf(property, view, field, mapping, trace);
    for (const problem of problems) draft.problems.push({ ...problem, place });
    if (values.length === 0 && property.required) this.refuse(property, `${name} is missing`);
    const isScheme = input.name === "IdentifierInput" && name === "scheme";
    return values.flatMap((text) => this.converted(isScheme ? schemeOf(text) : text, field, property));
  }

  private converted(text: string, { type, oneLine }: ApiField, property: Property): unknown[] {
    if (type === "Boolean") return [/^(true|yes|y|1|oui|ja)$/i.test(text)];
    if (type !== "Int" && type !== "Float") return [oneLine ? text.replace(/\s+/g, " ") : text];
    const read = readNumber(text, property.decimal);
    if ("number" in read) return [read.number];
    this.problem(property, text, read.problem);
    return [];
  }

  /**
   * Objects of a list. If fields have several values, there is one object for each; a field with one value has it in all of them. There
   * are none if the numbers of values differ: nobody knows which belong together.
   */
  private objects(object: ApiObject, fields: NestedFields, trace: Trace): Record<string, unknown>[] {
    const columns = Object.entries(fields).flatMap(([name, value]) => {
      const field = object.field(name);
      if (!field) return [];
      const told: Trace = (step, values) => trace(`${name}: ${step}`, values);
      return [{ name, field, values: this.values(object, name, field, value, told) }];
    });
    const several = columns.filter(({ field, values }) => !field.list && values.length > 1);
    const [first, other] = several.filter(({ values }, at) => at === 0 || values.length !== several[0]?.values.length);
    if (first && other) {
      const counts = [first, other].map(({ name, values }) => `${values.length} of ${name}`).join(" and ");
      this.problem({}, "", `has ${counts}, so nobody knows which belong together: split both by the same column`);
      return [];
    }
    return Array.from({ length: first?.values.length ?? 1 }, (_, at) => itemAt(columns, at)).filter((item) =>
      object.required.every((name) => item[name] !== undefined),
    );
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

interface ColumnOfValues {
  name: string;
  field: ApiField;
  values: unknown[];
}

function itemAt(columns: readonly ColumnOfValues[], at: number): Record<string, unknown> {
  const fields = columns.flatMap(({ name, field, values }) => {
    if (field.list) return values.length > 0 ? [[name, values]] : [];
    const value = values.length === 1 ? values[0] : values[at];
    return value === undefined || value === null ? [] : [[name, value]];
  });
  return Object.fromEntries(fields) as Record<string, unknown>;
}

const schemeOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
