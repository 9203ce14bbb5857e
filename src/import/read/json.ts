import { parse as parseYaml } from "yaml";
import { decoded } from "./encoding";
import { fieldOf, textOfValue, valuesAt } from "./json.path";
import type { Format, ReadingOptions } from "./reading.options";
import { UnreadableFile, type RawTable } from "./table";

/**
 * Reads a list of elements from a document of JSON or YAML, or one from each line (NDJSON). As a table it has a row for each element, and a column for
 * each of their fields, in the order of their names, so that no row looks otherwise because of other elements; lists and objects are JSON in their cells.
 */
export function readElements(bytes: Uint8Array, format: Format, { path, encoding }: ReadingOptions): RawTable {
  const { text, encoding: found } = decoded(bytes, encoding ?? ["utf-8"]);
  const elements = format === "ndjson" ? linesOf(text) : listIn(documentOf(text, format), path);
  const fields = [...new Set(elements.flatMap(({ element }) => fieldsOf(element)))];
  const names = fields.toSorted();
  const rows = elements.map(({ element, line }) => ({
    cells: names.map((name) => textOfValue(fieldOf(element, name))),
    line,
    element,
  }));
  return { rows: [{ cells: names, line: null }, ...rows], encoding: found, hasOwnHeader: true, fields };
}

/**
 * The orders in which editions that were recorded before may have the cells of a row: that in which the fields first appear in the file, and that of the
 * element, which is mostly that of the file at that time.
 */
export function earlierOrders({ rows, fields = [] }: RawTable): Map<readonly string[], () => string[][]> {
  const textsOf = (element: unknown, names: readonly string[]): string[] =>
    names.map((name) => textOfValue(fieldOf(element, name)));
  const [header, ...others] = rows;
  return new Map([
    ...(header ? [[header.cells, () => [[...fields]]] as const] : []),
    ...others.map(({ cells, element }) => {
      const orders = (): string[][] => [textsOf(element, fields), textsOf(element, fieldsOf(element))];
      return [cells, orders] as const;
    }),
  ]);
}

interface Element {
  element: unknown;
  line: number | null;
}

const fieldsOf = (element: unknown): string[] =>
  typeof element === "object" && element !== null ? Object.keys(element) : [];

function linesOf(text: string): Element[] {
  return text.split("\n").flatMap((written, place) => {
    if (written.trim() === "") return [];
    try {
      return [{ element: JSON.parse(written) as unknown, line: place + 1 }];
    } catch (error) {
      throw new UnreadableFile(`line ${place + 1} is not JSON: ${error instanceof Error ? error.message : ""}`);
    }
  });
}

function documentOf(text: string, format: Format): unknown {
  try {
    return format === "yaml" ? parseYaml(text) : (JSON.parse(text) as unknown);
  } catch (error) {
    throw new UnreadableFile(`it is not ${format.toUpperCase()}: ${error instanceof Error ? error.message : ""}`);
  }
}

function listIn(document: unknown, path: string | undefined): Element[] {
  const found = path === undefined ? [document] : valuesAt(document, path);
  const [list] = found;
  const items: unknown = found.length === 1 && Array.isArray(list) ? list : found;
  if (path === undefined && !Array.isArray(list)) {
    const lists = fieldsOf(document).filter((name) => Array.isArray(fieldOf(document, name)));
    const hint = lists.length > 0 ? `: name one with path, such as ${lists.slice(0, 5).join(" or ")}` : "";
    throw new UnreadableFile(`it is not a list${hint}`);
  }
  if (found.length === 0) throw new UnreadableFile(`there is nothing at the path ${path ?? ""}`);
  return (items as unknown[]).map((element) => ({ element, line: null }));
}
