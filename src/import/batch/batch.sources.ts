import { normalised } from "../../values/plain-text";
import type { ApiTypes } from "../mapping/api.types";
import type { Mapping } from "../mapping/mapping";
import type { FileTable } from "../mapping/row.view";
import { hashesIn } from "../send/editions";
import { FileSources } from "../send/file.sources";
import type { Ask, GivenBatch } from "./batch.questions";

export interface Batch {
  given: GivenBatch;
  mapping: Mapping;
  api: ApiTypes;
  ask: Ask;
}

export const sourcesOf = ({ given, mapping, api, ask }: Batch, tables: readonly FileTable[]): Promise<FileSources> =>
  FileSources.of(mapping, api, tables, {
    editionsAt: async ({ scheme, url }) => {
      const found = await ask("editions", { scheme, url });
      return found.map(({ partFingerprints, ...each }) => ({ ...each, hashes: hashesIn(partFingerprints) }));
    },
    recorded: given.source,
  });

/** `Import of eu-mep-meetings (talks.csv, rows 2 to 501)`. */
export function summaryOf({ given, mapping }: Batch, [table]: readonly FileTable[]): string {
  const rows = table?.table.rows ?? [];
  const place = `${given.fileName}, rows ${rows[0]?.number ?? 0} to ${rows.at(-1)?.number ?? 0}`;
  return normalised(`${mapping.summary ?? `Import of ${mapping.dataset}`} (${place})`);
}
