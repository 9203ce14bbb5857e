import { parse, print, visit } from "graphql";
import type { RecordFile } from "../../../web/shared/record.files";
import type { TypedDocumentString } from "../../../web/graphql/graphql";
import type { DataLicense } from "../../values/data.license";
import type { PagedList } from "../files/rows";

export type Values = Readonly<Record<string, unknown>>;

/** The variables of a list, for what the address of the file asks for. */
type VariablesFor = (given: Values) => Values;

/** A list in a file of several: the document that reads a page of it, and with which variables. */
export interface Section<Node = unknown> extends PagedList {
  variables: VariablesFor;
  /** Only for the compiler: what a row is. */
  node?: Node;
}

/** A list as its typed document reads it. The file of a section may be read at a revision. */
export function section<Node, Variables>(
  name: string,
  typed: TypedDocumentString<{ list: { nodes: Node[] } }, Variables>,
  variables: VariablesFor,
): Section<Node> {
  const document = String(typed);
  return { name, document, pages: pagesAlone(document), hasRevisions: true, variables };
}

/** Without the revision, which only the first page asks for: Postgres writes the text of a list alone. */
const pagesAlone = (document: string): string =>
  print(visit(parse(document), { Field: ({ alias }) => (alias?.value === "read" ? null : undefined) }));

/** The rows of a section, some at a time, all at one revision. */
export type RowsOf = <Node>(section: Section<Node>) => AsyncIterable<readonly Node[]>;

/** A file as it is being read. */
export interface ReadFile {
  revision: number;
  hash: string | null;
  /** Where it is read. */
  address: string;
  /** The beginning of the addresses of pages; empty if the server does not know it. */
  origin: string;
  license: DataLicense | null;
  rowsOf: RowsOf;
}

/** A file that has several lists, or one list in the words of another system. */
export interface ExchangeFile extends RecordFile {
  /** The first of these says which revision is read. */
  sections: readonly [Section, ...Section[]];
  /** The arguments that narrow the file down, by the entry field of the API that has them. */
  arguments: Readonly<Record<string, readonly string[]>>;
  /** The file, part by part. A part is made when the one before it is on its way. */
  parts(read: ReadFile): AsyncGenerator<string>;
}

/** The arguments that say when a file is read. */
export const whenRead = ["atRevision", "asOf"] as const;

/** Those of the given values that have one of the names. */
export const named = (given: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));

/** Rows as the items of a JSON array. */
export async function* itemsOf<Node>(
  pages: AsyncIterable<readonly Node[]>,
  itemOf: (node: Node) => object | null,
): AsyncGenerator<string> {
  let before = "\n";
  for await (const nodes of pages) {
    const items = nodes.flatMap((node) => itemOf(node) ?? []);
    if (items.length === 0) continue;
    yield before + items.map((item) => JSON.stringify(item)).join(",\n");
    before = ",\n";
  }
}
