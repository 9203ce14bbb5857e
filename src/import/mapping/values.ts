import { liesWithin } from "../../values/partial-date.rules";
import { normalised } from "../../values/plain-text";
import type { ApiField } from "./api.types";
import { firstNameFirst, inCase, lookedUp, shortened, splitCell, takenBy, UnknownValue } from "./cleaning";
import { dateIn, isoDateIn, noMoreExact } from "./dates";
import { listOf, type Each, type Mapping, type Property } from "./mapping";
import type { Problem } from "./problem";
import type { RowView } from "./row.view";

export interface Found {
  values: string[];
  /** The same, in which the parts of a cell or list that have no value keep their places, as empty texts. */
  places: string[];
  problems: Problem[];
}

/** Called after each step from a cell to a value, for those who examine a mapping. */
export type Trace = (step: string, values: readonly string[]) => void;

const silent: Trace = () => undefined;

/** The values of a property, in this order: taken from the row, split, cut by a pattern, looked up, turned round, read as dates, joined, shortened; each as the record stores it. */
export function valuesOf(
  property: Property,
  view: RowView,
  field: ApiField | null,
  mapping: Mapping,
  trace = silent,
): Found {
  const column = columnOf(property);
  const problems: Problem[] = [];
  const refuse: Refuse = (value, reason) => {
    problems.push({ column, value, reason });
    return [];
  };
  let places = written(property, view);
  trace(originOf(property), filled(places));
  for (const [step, clean] of stepsFor(property, view, field, mapping, refuse)) {
    places = places.flatMap((value) => (value === "" ? "" : orEmpty(clean(value))));
    trace(step, filled(places));
  }
  const values = filled(places);
  if (property.join !== undefined && values.length > 0) places = [values.join(property.join)];
  if (values.length === 0 && problems.length === 0 && property.default !== undefined) {
    places = [String(property.default)];
    trace("default", places);
  }
  places = places.map((value) => asStored(value, property));
  return { values: filled(places), places, problems };
}

/** The text as the record stores it, so that it can be compared with what the record has. */
function asStored(text: string, { shorten }: Property): string {
  const plain = normalised(text);
  return plain === "" || shorten === undefined ? plain : shortened(plain, shorten);
}

const filled = (places: readonly string[]): string[] => places.filter((value) => value !== "");

/** What a step makes of a value; an empty place if it is nothing. */
const orEmpty = (made: string | readonly string[]): string | readonly string[] => (made.length === 0 ? "" : made);

type Step = readonly [string, (value: string) => string | readonly string[]];

function stepsFor(property: Property, view: RowView, field: ApiField | null, mapping: Mapping, refuse: Refuse): Step[] {
  const { each, pattern, lookup, format } = property;
  const known = field?.values ?? null;
  const steps: Step[] = [];
  if (each !== undefined) steps.push(["each", (value) => splitCell(value, eachOf(each))]);
  if (pattern !== undefined)
    steps.push(["pattern", (value) => takenBy(pattern, value) ?? refuse(value, `does not match ${pattern}`)]);
  if (lookup !== undefined) steps.push([`lookup ${lookup}`, (value) => lookedUpIn(mapping, lookup, value, refuse)]);
  steps.push(...nameSteps(property));
  if (format !== undefined || field?.type === "PartialDateString")
    steps.push(["date", (value) => dateOf(property, value, view, mapping, refuse)]);
  if (known)
    steps.push(["choice", (value) => enumValue(value, known) ?? refuse(value, `is not one of ${known.join(", ")}`)]);
  return steps;
}

function nameSteps({ order, case: wanted, sort }: Property): Step[] {
  const steps: Step[] = [];
  if (order) steps.push(["order", firstNameFirst]);
  if (wanted) steps.push(["case", (value) => inCase(value, wanted)]);
  if (sort) steps.push(["sort", (value) => value.split(/\s+/).sort().join(" ")]);
  return steps;
}

type Refuse = (value: string, reason: string) => string[];

const eachOf = (each: string | Each | undefined): Each => (typeof each === "string" ? { column: each } : (each ?? {}));

export const columnOf = (property: Property): string =>
  property.column ?? property.columns?.[0] ?? /{{\s*([^}]*?)\s*}}/.exec(property.template ?? "")?.[1] ?? "";

function originOf({ column, columns, template }: Property): string {
  if (column !== undefined) return `column ${column}`;
  if (columns) return `columns ${columns.join(", ")}`;
  return template === undefined ? "literal" : "template";
}

function written({ column, columns, literal, literals, template }: Property, view: RowView): string[] {
  if (column !== undefined) return view.places(column);
  if (columns)
    return columns.filter((each) => view.has(each) || columns.length === 1).flatMap((each) => view.places(each));
  if (template !== undefined) return filledIn(template, view);
  return [literal, ...listOf(literals)].flatMap((each) => (each === undefined ? [] : [String(each)]));
}

const placeholder = /{{\s*([^}]*?)\s*}}/g;

/** Null if one of its columns is empty. */
function filledIn(template: string, view: RowView): string[] {
  const places = [...template.matchAll(placeholder)].map(([, column = ""]) => column);
  if (places.some((column) => view.values(column).length === 0)) return [];
  return [template.replace(placeholder, (_, column: string) => view.values(column).join(", "))];
}

function lookedUpIn({ lookups = {} }: Mapping, name: string, value: string, refuse: Refuse): string[] {
  try {
    return lookedUp(value, name, lookups[name] ?? { options: [] });
  } catch (error) {
    if (!(error instanceof UnknownValue)) throw error;
    return refuse(value, error.message);
  }
}

function dateOf(property: Property, value: string, view: RowView, mapping: Mapping, refuse: Refuse): string[] {
  const { format, language, precision, year, between } = property;
  const [inYear] = year ? valuesOf(year, view, null, mapping).values : [];
  const isDate = format === undefined || view.from.table.dates.has(value);
  const read =
    (isDate ? isoDateIn(value) : null) ??
    dateIn(value, listOf(format), language ?? languageOf(mapping), inYear ?? null);
  if (read === null)
    return refuse(
      value,
      format === undefined
        ? "is no date of the years 1800 to 2199: give its format"
        : `is no date of the years 1800 to 2199 in the format ${listOf(format).join(" or ")}`,
    );
  const date = precision ? noMoreExact(read, precision) : read;
  if (between !== undefined && !liesWithin(date, between))
    return refuse(value, `is implausible: ${date} is not in ${between}`);
  return [date];
}

const languageOf = ({ source }: Mapping): string => String(source["language"]?.literal ?? "en");

const enumValue = (value: string, known: readonly string[]): string | null => {
  const name = value.toUpperCase().replace(/[\s-]+/g, "_");
  return known.includes(name) ? name : null;
};
