import type { DataSource, EntityManager } from "typeorm";
import { formatRecordId, trackedKinds, type RecordId, type RecordKind } from "../../../values/record-id";

/** A text in which redacted words still stand. */
export interface Place {
  recordId: string;
  version: number | null;
  revision: number | null;
  field: string;
}

/** Where redacted words still stand, as far as it was looked. */
export interface Remains {
  places: Place[];
  hasMore: boolean;
  lookedEverywhere: boolean;
}

/** What is looked for, and the record that it was taken out of. */
export interface Redacted extends RecordId {
  words: readonly string[];
}

export const mostPlaces = 100;
/** Shorter words stand in too many other texts; but in Chinese, Japanese and Korean, two characters can be a whole name. */
export const shortestWord = 4;
const shortWhole = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u;
export const longestLookMs = 2000;

/** Where somebody's words can stand: what a redaction reaches, and the reasons of redactions. */
const kinds = (): readonly RecordKind[] => [
  ...trackedKinds(),
  ...(["contributor", "change_set", "operation", "review", "redaction"] as const),
];

interface Look {
  kind: RecordKind;
  /** In the record itself, or in all but that. */
  own: boolean;
  words: readonly string[];
}

/**
 * Where the words still stand, once they are taken out: nobody who writes waits for this. An error of a statement tells its values,
 * which are the words, and so it goes no further; whatever it was, the words are gone where they had to go, and that is answered.
 */
export async function remainsOf(database: DataSource, redacted: Redacted): Promise<Remains> {
  const found: Place[] = [];
  const told = (lookedEverywhere: boolean): Remains => ({
    places: found.slice(0, mostPlaces),
    hasMore: found.length > mostPlaces,
    lookedEverywhere,
  });
  try {
    await database.transaction("REPEATABLE READ", async (manager) => {
      await manager.query("set transaction read only");
      const end = performance.now() + longestLookMs;
      for (const look of looksFor(redacted)) {
        if (found.length > mostPlaces) return;
        found.push(...(await placesIn(manager, redacted.uuid, look, end - performance.now())));
      }
    });
    return told(true);
  } catch {
    return told(false);
  }
}

function looksFor({ kind: ofKind, words }: Redacted): Look[] {
  const long = words.filter((word) => Array.from(word).length >= shortestWord || shortWhole.test(word));
  const others = kinds().map((kind) => ({ kind, own: false, words: long }));
  return [{ kind: ofKind, own: true, words }, ...others].filter((look) => look.words.length > 0);
}

async function placesIn(
  manager: EntityManager,
  uuid: string,
  { kind, own, words }: Look,
  leftMs: number,
): Promise<Place[]> {
  await manager.query("select set_config('statement_timeout', $1, true)", [String(Math.max(1, Math.round(leftMs)))]);
  const rows: { record_id: string; version: number | null; revision: string | null; field: string }[] =
    await manager.query("select * from ledger.places_of($1, $2, $3, $4, $5)", [kind, words, uuid, own, mostPlaces + 1]);
  return rows.map(({ record_id: id, version, revision, field }) => ({
    recordId: formatRecordId({ kind, uuid: id }),
    version,
    revision: revision === null ? null : Number(revision),
    field: fieldOf(field),
  }));
}

/** The column archive_url is the field `archiveUrl`. */
const fieldOf = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
