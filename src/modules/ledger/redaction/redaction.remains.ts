import type { DataSource, EntityManager } from "typeorm";
import { partKindsOf } from "../apply/parts";
import { formatRecordId, trackedKinds, type RecordId, type RecordKind } from "../../../values/record-id";

/** A text in which redacted words still stand. */
export interface Place {
  recordId: string;
  version: number | null;
  revision: number | null;
  field: string;
}

/** Where redacted words still stand, as far as the search went. */
export interface Remains {
  places: Place[];
  hasMore: boolean;
  lookedEverywhere: boolean;
}

/** The words to search for, and the record from which they were removed. */
export interface Redacted extends RecordId {
  words: readonly string[];
  /** The fields of the record in which they stood. */
  fields?: readonly string[];
}

export const mostPlaces = 100;
/** Shorter words stand in too many other texts. But in Chinese, Japanese and Korean, two characters can be a whole name. */
export const shortestWord = 4;
const shortWhole = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u;
export const longestLookMs = 2000;

/** The kinds of records that can contain words of a person: all that a redaction can change, and the reasons of redactions. */
const kinds = (): readonly RecordKind[] => [
  ...trackedKinds(),
  ...(["contributor", "import", "change_set", "operation", "review", "redaction"] as const),
];

interface Look {
  kind: RecordKind;
  /** True: in the redacted record itself; false: in all other records. */
  own: boolean;
  words: readonly string[];
}

/**
 * Finds out where the words still stand, after the redaction was committed, so that no writer waits for the search. If a statement
 * fails, its error is dropped, because it contains the words. The answer is then that the search did not look everywhere: the
 * redaction itself has succeeded.
 */
export async function remainsOf(database: DataSource, redacted: Redacted): Promise<Remains> {
  const found: Place[] = [];
  const result = (lookedEverywhere: boolean): Remains => ({
    places: found.slice(0, mostPlaces),
    hasMore: found.length > mostPlaces,
    lookedEverywhere,
  });
  try {
    await database.transaction("REPEATABLE READ", async (manager) => {
      await manager.query("set transaction read only");
      const end = performance.now() + longestLookMs;
      found.push(...(await translationsOf(manager, redacted)));
      for (const look of looksFor(redacted)) {
        if (found.length > mostPlaces) return;
        found.push(...(await placesIn(manager, redacted.uuid, look, end - performance.now())));
      }
    });
    return result(true);
  } catch {
    return result(false);
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

/** A translation may contain the words in another language: all versions of translations of the redacted fields that are not redacted themselves. */
async function translationsOf(manager: EntityManager, { kind, uuid, fields = [] }: Redacted): Promise<Place[]> {
  const parts = partKindsOf(kind).filter(({ translates }) => translates !== undefined);
  const found = parts.map(async (part) => {
    const table = manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === part.kind);
    const columnOf = (property = ""): string => table?.findColumnWithPropertyName(property)?.databaseName ?? property;
    const versions = (schema: string): string =>
      `select id, version, revision, "${columnOf(part.property)}" as whole, "${columnOf(part.translates)}" as field from ${schema}."${part.kind}"`;
    const rows: { id: string; version: number; revision: string }[] = await manager.query(
      `select id, version, revision from (${versions("public")} union all ${versions("history")}) as said
        where whole = $1 and field = any($2) and not exists (select from redaction r
          where r.kind = $3 and r.record_id = said.id and r.version = said.version and 'text' = any(r.fields))
        order by id, version limit $4`,
      [uuid, fields, part.kind, mostPlaces + 1],
    );
    return rows.map(({ id, version, revision }) => ({
      recordId: formatRecordId({ kind: part.kind, uuid: id }),
      version,
      revision: Number(revision),
      field: "text",
    }));
  });
  return (await Promise.all(found)).flat();
}

/** The column archive_url is called `archiveUrl` in the schema. */
const fieldOf = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
