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
  /** The id of the import that recorded it; null if none did. */
  importId: string | null;
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
    nodes { id url identifiers { scheme value } history(last: 1) { nodes { changeSet { import { id } } } } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  sourceArticles: {
    nodes: {
      id: string;
      url: string;
      identifiers: { scheme: string; value: string }[];
      history: { nodes: { changeSet: { import: { id: string } | null } }[] };
    }[];
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
    for (const { id, url, identifiers, history } of sourceArticles.nodes) {
      if (!identifiers.some((each) => each.scheme === scheme)) continue;
      const { sourceArticle } = await client.ask<{ sourceArticle: { partFingerprints: string | null } | null }>(
        "query ($id: ID!) { sourceArticle(id: $id) { partFingerprints } }",
        { id },
      );
      const hashes = hashesIn(Buffer.from(sourceArticle?.partFingerprints ?? "", "base64"));
      const edition = { id, hashes, importId: history.nodes[0]?.changeSet.import?.id ?? null };
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

/** The table in the form in which it is sent, and the identifier of this edition. */
export function editionText({ table }: FileTable): { csv: string; hash: string } {
  const csv = stringify(table.all);
  return { csv, hash: createHash("sha256").update(csv).digest("hex") };
}
