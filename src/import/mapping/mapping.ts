import type { Dialect, Format } from "../read/reading.options";

/** A mapping whose file has passed the checks of grammar.ts. */
export interface Mapping extends Reading {
  dataset: string;
  summary?: string;
  contactDetails?: "drop" | "keep";
  source: Record<string, Property>;
  lookups?: Record<string, Lookup>;
  scales?: Record<string, Scale>;
  queries: Query[];
}

export interface Reading {
  format?: Format;
  encoding?: string | string[];
  missingValues?: string[];
  dialect?: Dialect;
  path?: string;
}

export interface Query extends Reading {
  files?: string | string[];
  headers?: Record<string, string[]>;
  fillDown?: string[];
  group?: string[];
  filters?: Record<string, string | string[]>;
  filtersNot?: Record<string, string | string[]>;
  reject?: RowRule[];
  entities: Record<string, Entity>;
}

export interface RowRule {
  column?: string;
  pattern?: string;
  missing?: string[];
  reason?: string;
}

export interface Entity {
  schema: string;
  keys?: (string | Property)[];
  scheme?: string;
  keyLiteral?: string;
  sameKeys?: "number" | "merge";
  each?: string | Each;
  match?: "name" | "identifier";
  always?: boolean;
  evidence?: { role?: string; stance?: string };
  properties?: Record<string, Nested>;
}

export interface Each {
  column?: string;
  split?: string | string[];
  splitPattern?: string;
}

export interface Property {
  column?: string;
  columns?: string[];
  literal?: Scalar;
  literals?: Scalar[];
  template?: string;
  join?: string;
  gather?: string;
  entity?: string;
  required?: boolean;
  default?: Scalar;
  each?: string | Each;
  pattern?: string;
  lookup?: string;
  scale?: string;
  shorten?: number;
  decimal?: "," | ".";
  case?: "title" | "lower" | "upper";
  order?: "last-first";
  sort?: "words";
  format?: string | string[];
  language?: string;
  precision?: "day" | "month" | "quarter" | "year";
  year?: Property;
  between?: string;
}

export type Scalar = string | number | boolean;

/** The fields of an object; a list of them for a list. */
export type Nested = Property | NestedFields | NestedFields[];
export interface NestedFields {
  [field: string]: Nested;
}

export interface Lookup {
  required?: boolean;
  options: LookupOption[];
}

export interface LookupOption {
  match?: string | string[];
  contains?: string | string[];
  regex?: string | string[];
  value?: Scalar | null;
  values?: Scalar[];
}

export interface Scale {
  name: string;
  edition: string;
  url?: string;
  description?: string;
  terms: Record<string, string>;
}

export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

export const schemeName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The scheme of the identifiers of an entity's records. */
export const schemeOf = ({ dataset }: Mapping, name: string, { scheme }: Entity): string =>
  scheme ?? `${dataset}-${schemeName(name)}`;

/** The schemes of the records of some kinds, with these kinds. */
export const schemesOf = (mapping: Mapping, isWanted: (kind: string) => boolean): Map<string, string> =>
  new Map(
    mapping.queries
      .flatMap(({ entities }) => Object.entries(entities))
      .filter(([, { schema }]) => isWanted(schema))
      .map(([name, entity]) => [schemeOf(mapping, name, entity), entity.schema]),
  );
