import { getNamedType, isObjectType, isRequiredArgument, type GraphQLField, type GraphQLSchema } from "graphql";

/** A file of the record, under `/files/`. */
export interface RecordFile {
  name: string;
  /** Its media type, as the server sends it. */
  type: string;
  /** What its form follows, for machines. */
  conformsTo?: string;
}

/** The forms in which every list of the API is a file: by their endings. */
export const listForms = {
  csv: { type: "text/csv; charset=utf-8; header=present", conformsTo: "http://www.w3.org/ns/csvw" },
  ndjson: { type: "application/x-ndjson; charset=utf-8" },
  parquet: { type: "application/vnd.apache.parquet" },
} as const satisfies Readonly<Record<string, Omit<RecordFile, "name">>>;

/** What readers call them. */
export const formNames: Readonly<Record<ListEnding, string>> = { csv: "CSV", ndjson: "JSON Lines", parquet: "Parquet" };

export type ListEnding = keyof typeof listForms;

export const listEndings = Object.keys(listForms) as readonly ListEnding[];

/** The files of a list. */
export const filesOfList = (list: string): RecordFile[] =>
  listEndings.map((ending) => ({ name: `${list}.${ending}`, ...listForms[ending] }));

/** The entry fields of the API that are files as well: lists that need no argument. */
export const listsIn = (schema: GraphQLSchema): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type, args }) => {
    const connection = getNamedType(type);
    return isObjectType(connection) && connection.getFields()["pageInfo"] && !args.some(isRequiredArgument);
  });

/** The lists that are the record; `/files` has more. */
export const recordLists = [
  "commitments",
  "meetings",
  "actors",
  "roles",
  "followUps",
  "evidence",
  "sourceArticles",
] as const;

export type RecordList = (typeof recordLists)[number];

/** Files of several lists, as other systems take them. */
export const exchangedFiles = {
  popolo: {
    name: "popolo.json",
    type: "application/json; charset=utf-8",
    conformsTo: "http://www.popoloproject.com/specs/",
  },
  followTheMoney: {
    name: "entities.ftm.ndjson",
    type: "application/x-ndjson; charset=utf-8",
    conformsTo: "https://followthemoney.tech/",
  },
  annotations: {
    name: "annotations.jsonld",
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    conformsTo: "http://www.w3.org/TR/annotation-model/",
  },
} as const satisfies Readonly<Record<string, RecordFile>>;

export type ExchangedForm = keyof typeof exchangedFiles;

export const exchangedForms = Object.keys(exchangedFiles) as readonly ExchangedForm[];

/** The list whose filters narrow each of the files of several lists. */
export const narrowedAs = {
  popolo: "actors",
  followTheMoney: "actors",
  annotations: "evidence",
} as const satisfies Readonly<Record<ExchangedForm, RecordList>>;

/** All files that are the record. */
export const recordFiles: readonly RecordFile[] = [
  ...Object.values(exchangedFiles),
  ...recordLists.flatMap(filesOfList),
];

/** A media type without its parameters. */
export const plainType = (type: string): string => type.split(";")[0] ?? type;

/** Where all files are described (DCAT), in each form. */
export const catalogues = [
  { path: "/catalog.jsonld", type: "application/ld+json; charset=utf-8" },
  { path: "/catalog.ttl", type: "text/turtle; charset=utf-8" },
] as const;
