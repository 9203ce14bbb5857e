import type { ApiTypes } from "../mapping/api.types";
import type { RowPlace } from "../mapping/drafts";
import type { Mapping } from "../mapping/mapping";
import { Columns, RowView, type FileTable } from "../mapping/row.view";
import { valuesOf } from "../mapping/values";
import { editionText, type Edition, type EditionsAt } from "./editions";
import { quoteOf, type Operation } from "./operations";
import { comparedRows, quotedRows, vanishedRows, type ComparedRows, type QuotedRow } from "./quoted.rows";

interface FileSource {
  table: FileTable;
  compared: ComparedRows;
  rows: QuotedRow[];
  /** The operation that records this edition; null if earlier ones have all its rows. */
  operation: Operation | null;
  /** The id of this edition, once it is recorded. */
  id: string | null;
  /** Its local name in a change set. */
  name: string;
  earlier: readonly Edition[];
}

/** An edition of a file that was recorded before. */
export interface EarlierEdition {
  id: string;
  file: string;
  /** The numbers of its rows that the file no longer has. */
  gone: ReadonlySet<number>;
}

/** The files as sources: their recorded editions, and the edition that each row is quoted from. */
export class FileSources {
  private constructor(private readonly sources: ReadonlyMap<FileTable, FileSource>) {}

  /** `recorded`: the id of the source if the files are recorded already. */
  static async of(
    mapping: Mapping,
    api: ApiTypes,
    tables: readonly FileTable[],
    { editionsAt, recorded = null }: { editionsAt: EditionsAt; recorded?: string | null },
  ): Promise<FileSources> {
    const scheme = `${mapping.dataset}-files`;
    const sources = new Map<FileTable, FileSource>();
    for (const table of tables) {
      const fields = sourceFields(mapping, api, table);
      const [publisher, url] = [String(fields["publisher"]), String(fields["url"])];
      const earlier = await editionsAt({ scheme, publisher, url });
      const own = earlier.find(({ id }) => id === recorded);
      const compared = comparedRows(mapping, table, own);
      const rows = quotedRows(compared, earlier);
      const isNew = recorded === null && table.table.rows.some(({ number }) => rows[number - 1]?.edition === null);
      const name = `file${sources.size}`;
      const operation = isNew ? sourceOperation(fields, scheme, table, name) : null;
      sources.set(table, { table, compared, rows, operation, name, id: recorded, earlier });
    }
    return new FileSources(sources);
  }

  /** The editions that are still to be recorded. */
  get unrecorded(): { operation: Operation; recordedAs: (id: string) => void }[] {
    return [...this.sources.values()].flatMap((source) => {
      const { operation, id } = source;
      return operation && id === null ? [{ operation, recordedAs: (given: string) => void (source.id = given) }] : [];
    });
  }

  /** The id of a file as a source; null if it is not recorded. */
  idOf(table: FileTable): string | null {
    const { id = null, earlier = [] } = this.sources.get(table) ?? {};
    return id ?? earlier.at(-1)?.id ?? null;
  }

  /** The numbers of the rows of the last editions that the files no longer have. What this import has recorded is no edition before it. */
  vanishedBefore(importId: string | null): { file: string; rows: number[] }[] {
    return [...this.sources.values()].flatMap(({ table: { file }, compared, earlier }) => {
      const last = earlier.findLast((edition) => importId === null || edition.importId !== importId);
      const rows = vanishedRows(compared, last ?? { hashes: [] });
      return rows.length > 0 ? [{ file, rows }] : [];
    });
  }

  get earlierEditions(): EarlierEdition[] {
    return [...this.sources.values()].flatMap(({ table: { file }, compared, earlier }) =>
      earlier.map((edition) => ({ id: edition.id, file, gone: new Set(vanishedRows(compared, edition)) })),
    );
  }

  /** Whether the first edition of the file did not have this row, or had it otherwise. */
  isCorrected({ from, number }: RowPlace): boolean {
    const source = this.sources.get(from);
    const [first] = source?.earlier ?? [];
    return first !== undefined && source?.rows[number - 1]?.edition !== first.id;
  }

  quote({ from, number }: RowPlace): { source: string; locator: string; quote: string } {
    const source = this.sources.get(from);
    const row = source?.rows[number - 1];
    if (!source || !row) throw new Error(`${from.file} has no row ${number}`);
    const name = source.id ?? `$${source.name}`;
    return { source: row.edition ?? name, locator: `row=${row.number}`, quote: quoteOf(row.cells) };
  }
}

/** The fields that the mapping gives for the source. */
function sourceFields(mapping: Mapping, api: ApiTypes, table: FileTable): Record<string, unknown> {
  const input = api.operationFor("SourceArticle")?.input;
  const view = RowView.of(table, { number: 1, line: null, cells: [] }, new Columns(table, {}));
  const fields = Object.entries(mapping.source).flatMap(([name, property]) => {
    const field = input?.field(name) ?? null;
    const { values } = valuesOf(property, view, field, mapping);
    return values.length > 0 ? [[name, field?.list ? values : values[0]]] : [];
  });
  return Object.fromEntries(fields) as Record<string, unknown>;
}

function sourceOperation(fields: Record<string, unknown>, scheme: string, table: FileTable, name: string): Operation {
  const { csv, hash } = editionText(table);
  const url = String(fields["url"]);
  // Editions stand at one address, and the record has each address once.
  const canonicalUrl = `${url}${url.includes("?") ? "&" : "?"}edition=${hash.slice(0, 12)}`;
  const identifiers = [{ scheme, value: hash }];
  const edition = { as: name, kind: "DATASET", table: csv, identifiers, confirmedDistinct: true };
  return { recordSourceArticle: { canonicalUrl, ...fields, ...edition } };
}
