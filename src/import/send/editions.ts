import { createHash } from "node:crypto";
import { stringify } from "./csv.text";
import { comparedText } from "../../values/compared-text";
import type { FileTable } from "../mapping/row.view";
import type { ApiClient } from "./client";

/**
 * A file of a register is a source. A corrected file at the same address is a new edition: another source. A row that an earlier edition has
 * too is quoted from that one, as before. So a corrected file adds only the quotes of its corrections, and an unchanged file adds none.
 */
export interface Edition {
  id: string;
  /** The hash of each of its rows, by place. */
  hashes: string[];
}

/** The edition that a row is quoted from. */
export interface QuotedRow {
  /** The id of an earlier edition; null for the file itself. */
  edition: string | null;
  number: number;
}

const header = 16;
const entry = 20;

/** The hash of a row, by the rule of the server (SourceArticle.partFingerprints): 16 bytes of the SHA-256 of its normalised text. */
export const rowHash = (cells: readonly string[]): string =>
  createHash("sha256")
    .update(comparedText(cells.join(" ")))
    .digest()
    .subarray(0, 16)
    .toString("base64");

/** The hash of each row, in the order of the file. */
export function hashesIn(partFingerprints: Uint8Array): string[] {
  const bytes = Buffer.from(partFingerprints);
  const count = Math.floor((bytes.length - header) / entry);
  return Array.from({ length: count }, (_, place) =>
    bytes.subarray(header + place * entry, header + place * entry + 16).toString("base64"),
  );
}

/** Finds the recorded editions of a file at an address, oldest first. `scheme` is that of their identifiers. */
export type EditionsAt = (file: { scheme: string; publisher: string; url: string }) => Promise<readonly Edition[]>;

const list = `query ($publisher: String, $after: String) {
  sourceArticles(kind: [DATASET], publisher: $publisher, first: 100, after: $after) {
    nodes { id url identifiers { scheme value } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  sourceArticles: {
    nodes: { id: string; url: string; identifiers: { scheme: string; value: string }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** Reads the editions of each publisher once. */
export function editionsBy(client: ApiClient): EditionsAt {
  const known = new Map<string, Map<string, Edition[]>>();
  return async ({ scheme, publisher, url }) => {
    const editions = known.get(publisher) ?? (await readEditions(client, scheme, publisher));
    known.set(publisher, editions);
    return editions.get(url) ?? [];
  };
}

/** The recorded editions of the files of a register, by address, oldest first. */
async function readEditions(client: ApiClient, scheme: string, publisher: string): Promise<Map<string, Edition[]>> {
  const found = new Map<string, Edition[]>();
  for (let after: string | null = null, more = true; more;) {
    const { sourceArticles }: Listed = await client.ask<Listed>(list, { publisher, after });
    for (const { id, url, identifiers } of sourceArticles.nodes) {
      if (!identifiers.some((each) => each.scheme === scheme)) continue;
      const { sourceArticle } = await client.ask<{ sourceArticle: { partFingerprints: string | null } | null }>(
        "query ($id: ID!) { sourceArticle(id: $id) { partFingerprints } }",
        { id },
      );
      const edition = { id, hashes: hashesIn(Buffer.from(sourceArticle?.partFingerprints ?? "", "base64")) };
      found.set(
        url,
        [...(found.get(url) ?? []), edition].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    }
    after = sourceArticles.pageInfo.endCursor;
    more = sourceArticles.pageInfo.hasNextPage;
  }
  return found;
}

/** For each row of a file, the edition that it is quoted from. */
export function quotedRows({ table }: FileTable, editions: readonly Edition[]): QuotedRow[] {
  const places = editions.map(({ hashes }) => placesOf(hashes));
  const seen = new Map<string, number>();
  return table.all.map((cells, place) => {
    const hash = rowHash(cells);
    const occurrence = seen.get(hash) ?? 0;
    seen.set(hash, occurrence + 1);
    for (const [at, edition] of editions.entries()) {
      if (edition.hashes[place] === hash) return { edition: edition.id, number: place + 1 };
      const numbers = places[at]?.get(hash);
      if (numbers) return { edition: edition.id, number: numbers[Math.min(occurrence, numbers.length - 1)] ?? 1 };
    }
    return { edition: null, number: place + 1 };
  });
}

function placesOf(hashes: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  hashes.forEach((hash, place) => {
    const known = places.get(hash);
    if (known) known.push(place + 1);
    else places.set(hash, [place + 1]);
  });
  return places;
}

/** How many rows of the last edition the file no longer has. */
export function vanishedRows({ table }: FileTable, editions: readonly Edition[]): number[] {
  const now = new Set(table.all.map(rowHash));
  const last = editions.at(-1)?.hashes ?? [];
  return last.flatMap((hash, place) => (now.has(hash) ? [] : [place + 1]));
}

/** The table in the form in which it is sent, and the identifier of this edition. */
export function editionText({ table }: FileTable): { csv: string; hash: string } {
  const csv = stringify(table.all);
  return { csv, hash: createHash("sha256").update(csv).digest("hex") };
}
