import type { EntityManager } from "typeorm";
import { tableOf, type Class } from "../projection/declare/record-type";
import { compute } from "../projection/declare/catalog";
import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import type { Sql } from "../projection/declare/sql";
import { declareKinds, type RecordKind, type TrackedKind, type TrackedRecords } from "../values/record-id";
import { makeEnumsOfLine } from "./enum.type";
import type { Searched } from "./search";
import { translatableTextsOf } from "./texts";

/** The public part of an operation's declaration; the rest is in ledger/apply/operation.ts. */
export interface NamedOperation {
  name: string;
  /** The kind of record of which it makes one of several. */
  merges?: TrackedKind;
}

/** The descriptor of a module. `modules/index.ts` lists the modules; everything that is made from all of them follows from that list. */
export interface Module<Operation extends NamedOperation = NamedOperation> {
  name: string;
  /** The kinds of record whose every version is kept. */
  records?: readonly RecordDeclaration[];
  /** Other tables; each is a kind of record with a public id. */
  tables?: readonly Class[];
  /** What can be done to the record, in a change set. */
  operations?: readonly Operation[];
  /** Sentences for contributors who break a rule of its tables, by the name of the constraint. Rules with a common ending need none (ledger/apply/constraint.sentences.ts). */
  sentences?: Readonly<Record<string, string>>;
  /** The classes for type-graphql: entry fields, edges, computed fields, payloads. */
  resolvers?: readonly Class[];
  /** Further checks of the verification of the ledger, for values that only code can compute again. */
  checks?: readonly Check[];
}

/** Finds faults in the rows, each with the revision that wrote it. */
export type Check = (manager: EntityManager) => Promise<{ revision: number | null; what: string }[]>;

/** Says of which records the records of a kind are parts: if the whole is removed, its parts are too. */
export interface PartOf<Property extends string = string> {
  /** The kinds of record that have such parts. */
  of: () => readonly TrackedKind[];
  /** The property with the id of the record that it is a part of. */
  property: Property;
  /** If these are several kinds: the property that names the kind. */
  kindProperty?: Property;
  /** If a correction of the whole gives all its parts together: the field of its input. */
  givenAs?: string;
  /** If it says a text of the whole again, in another language: the property that names the field of that text. */
  translates?: Property;
  /**
   * If the whole is merged into another record: the values of a part that becomes part of that, or null for one that goes with the whole. By
   * default all follow.
   */
  follow?: (part: Readonly<Values>, whole: Readonly<Values>, survivor: Survivor) => Values | null;
}

/** Says of which two different records a record is. If a merge makes these two one, the record is removed with the other. */
export interface Between<Property extends string = string> {
  properties: readonly [Property, Property];
  /** Why these two cannot be merged while the record stands, for the contributor; null if they can. */
  keptApart: (record: Readonly<Values>) => string | null;
}

/** A record that others are merged into. */
export interface Survivor {
  values: Readonly<Values>;
  /** The version in which it has its value of a property. */
  versionWith: (property: string) => number;
}

type Values = Record<string, unknown>;

/** How `search` finds records of a kind: by which texts, and a sentence for the schema. */
export interface Searchable {
  by: Searched;
  description: string;
}

/** A kind of record whose every version is kept. */
export interface RecordDeclaration {
  kind: TrackedKind;
  type: Class;
  /** What it is, for the enum `TrackedType`. */
  description: string;
  /** The title that readers see, if the record has no property `title`: the property that is it, or how it is made. */
  title?: string | ((row: Row, scope: Scope) => Sql);
  /** The language of a title that is made: a BCP 47 tag. By default that is null, as of words of several languages. */
  titleLanguage?: (row: Row, scope: Scope) => Sql;
  part?: PartOf;
  between?: Between;
  /** Lists of properties whose values together are unique. Postgres has a constraint for each list. */
  unique?: readonly (readonly string[])[];
  /** Whether quotes can be about it. */
  takesEvidence?: boolean;
  /** Words beside the names of its fields that say what of it a quote is about. */
  quotedAs?: readonly string[];
  /** Whether other registers can have ids for it. */
  takesIdentifiers?: boolean;
  searchable?: Searchable;
  /** The GraphQL types that share the table, if there are several. */
  types?: readonly Class[];
  /** Properties that no editor writes, or that another field says as well: the history does not show them. */
  hidden?: readonly string[];
}

type Property<Kind extends TrackedKind> = keyof TrackedRecords[Kind] & string;

/** Properties that triggers write, and that the history of a record leaves out. */
type DerivedProperty = "unverifiedReason" | "deadlineChanged" | "movedDueOn" | "principalId" | "sketch" | "nameKeys";

interface Details<Kind extends TrackedKind> extends Omit<
  RecordDeclaration,
  "kind" | "type" | "title" | "part" | "between" | "unique" | "hidden"
> {
  part?: PartOf<Property<Kind>>;
  between?: Between<Property<Kind>>;
  unique?: readonly (readonly Property<Kind>[])[];
  hidden?: readonly (Property<Kind> | DerivedProperty)[];
}

type Title<Kind extends TrackedKind> = Property<Kind> | Exclude<NonNullable<RecordDeclaration["title"]>, string>;

/** A title has to be given if none of the properties is called so. */
type Titled<Kind extends TrackedKind> =
  "title" extends Property<Kind> ? { title?: Title<Kind> } : { title: Title<Kind> };

/** Declares a kind of record: the name of its table, its class, and what others have to know of it. */
export const record = <Kind extends TrackedKind>(
  kind: Kind,
  type: Class,
  details: Details<Kind> & Titled<Kind>,
): RecordDeclaration => ({ kind, type, ...details });

let line: readonly Module[] = [];
let declarations: ReadonlyMap<TrackedKind, RecordDeclaration> = new Map();

/** Registers the list of modules, once. All code that needs the kinds, operations or parts reads them from here. */
export function layLine<Listed extends readonly Module[]>(modules: Listed): Listed {
  const records = modules.flatMap((module) => module.records ?? []);
  line = modules;
  declarations = new Map(records.map((each) => [each.kind, each]));
  declareKinds({
    tracked: [...declarations.keys()],
    others: modules.flatMap(({ tables = [] }) => tables.map((type) => tableOf(type) as RecordKind)),
    mergeable: operationsInLine().flatMap(({ merges }) => merges ?? []),
  });
  for (const { type, title } of records)
    if (title !== undefined) compute(type, "title", typeof title === "string" ? (row) => row.col(title) : title);
  makeEnumsOfLine();
  return modules;
}

export const operationsInLine = (): readonly NamedOperation[] => line.flatMap(({ operations = [] }) => operations);

export const sentencesInLine = (): Readonly<Record<string, string>> =>
  Object.assign({}, ...line.map(({ sentences = {} }) => sentences)) as Record<string, string>;

export const checksInLine = (): readonly Check[] => line.flatMap(({ checks = [] }) => checks);

export const recordDeclarations = (): readonly RecordDeclaration[] => [...declarations.values()];

/** @throws Error for a kind that no module in the list declares. */
export function declarationOf(kind: TrackedKind): RecordDeclaration {
  const found = declarations.get(kind);
  if (!found) throw new Error(`no module declares records of the kind ${kind}`);
  return found;
}

const hiddenOfAll = ["id", "version", "revision", "updatedAt", "searchText", "searchVector"];

/** Whether the history of a record shows a property. */
export const isShown = (kind: TrackedKind, property: string): boolean =>
  !hiddenOfAll.includes(property) && !declarationOf(kind).hidden?.includes(property);

/** The kinds of record that can have identifiers. */
export const identifiedKinds = (): TrackedKind[] =>
  recordDeclarations().flatMap(({ kind, takesIdentifiers }) => (takesIdentifiers ? kind : []));

/** The kinds of record that have texts which can be translated. */
export const translatedKinds = (): TrackedKind[] =>
  recordDeclarations().flatMap(({ kind, type }) => (translatableTextsOf(type).length > 0 ? kind : []));

/** The kinds of record that quotes can be about. */
export const evidenceSubjects = (): TrackedKind[] =>
  recordDeclarations().flatMap(({ kind, takesEvidence }) => (takesEvidence ? kind : []));
