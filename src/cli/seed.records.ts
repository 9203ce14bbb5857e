import type { DataSource } from "typeorm";
import type { WrittenOperation } from "../modules/ledger/apply/operation.input";
import { formatRecordId, isTracked, parseRecordId, recordKinds, type RecordId } from "../values/record-id";

type Input = Readonly<Record<string, unknown>>;
type Names = ReadonlyMap<string, string>;

/**
 * What a new seed file says of records of earlier files is said of them as they stand: on a server that runs for long, others may have
 * corrected them. What they have said already, and what is of a record that they have retracted, is left out.
 */
export async function ofTheRecordAsItStands(
  source: DataSource,
  operations: readonly WrittenOperation[],
  known: Names,
): Promise<WrittenOperation[]> {
  const standing = operations.map(async (operation): Promise<WrittenOperation | null> => {
    const [[name, input]] = Object.entries(operation) as [[string, Input]];
    if (name === "recordTranslation") return translating(source, name, input, known);
    if (name.startsWith("correct") && !("expectedVersion" in input)) return correcting(source, name, input, known);
    return operation;
  });
  return (await Promise.all(standing)).filter((each) => each !== null);
}

async function correcting(
  source: DataSource,
  name: string,
  input: Input,
  known: Names,
): Promise<WrittenOperation | null> {
  const field = name.charAt(7).toLowerCase() + name.slice(8);
  const id = await recordNamed(source, input[field], known);
  const [row]: { version: number; language?: string | null }[] = id
    ? await source.query(`select * from "${id.kind}" where id = $1`, [id.uuid])
    : [];
  if (!id || !row || ("language" in input && row.language)) return null;
  return { [name]: { ...input, [field]: formatRecordId(id), expectedVersion: row.version } };
}

/** A translation is of the words of the seeds: if somebody else has written others since, it is of an earlier version. */
async function translating(
  source: DataSource,
  name: string,
  input: Input,
  known: Names,
): Promise<WrittenOperation | null> {
  const id = await recordNamed(source, input["record"], known);
  const { field, language } = input;
  const [row]: ({ version: number; seeded: number | null; there: boolean } & Input)[] = id
    ? await source.query(
        `select r.*, exists (select from translation t where t.record_id = r.id and t.field = $2 and t.language = $3) as there,
           (select max(v.version) from (select revision, version, id from "${id.kind}" union all select revision, version, id from history."${id.kind}") v
              join change_set s using (revision) join contributor c on c.id = s.contributor_id
             where v.id = r.id and c.system) as seeded
         from "${id.kind}" r where r.id = $1`,
        [id.uuid, field, language],
      )
    : [];
  if (!id || !row || row.there || row["language"] === language || (row[String(field)] ?? null) === null) return null;
  const earlier = row.seeded !== null && row.seeded < row.version ? { recordVersion: row.seeded } : {};
  return { [name]: { ...input, record: formatRecordId(id), ...earlier } };
}

/** A record by the local name that an earlier file has given it, or by what it says: `{ kind: follow_up, commitment: $code, title: .. }`. */
async function recordNamed(source: DataSource, reference: unknown, known: Names): Promise<RecordId | null> {
  if (typeof reference === "string") {
    const id = parseRecordId(known.get(reference.slice(1)) ?? "");
    if (!id) throw new Error(`${reference} is no record of an earlier file`);
    return id;
  }
  const { kind, ...said } = reference as Input;
  const tracked = recordKinds().find((each) => each === kind && isTracked(each));
  if (!tracked) throw new Error(`${String(kind)} is no kind of record`);
  const values = Object.entries(said).map(([name, value]) => {
    const id = String(value).startsWith("$") ? parseRecordId(known.get(String(value).slice(1)) ?? "") : null;
    return id ? ([`${name}_id`, id.uuid] as const) : ([name, String(value)] as const);
  });
  const where = values.map(([column], place) => `"${column}"::text = $${place + 1}`).join(" and ");
  const found: { id: string }[] = await source.query(
    `select id from "${tracked}" where ${where}`,
    values.map(([, value]) => value),
  );
  const [only] = found;
  return only && found.length === 1 ? { kind: tracked, uuid: only.id } : null;
}
