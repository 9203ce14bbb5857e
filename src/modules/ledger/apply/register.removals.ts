import type { TrackedKind } from "../../../values/record-id";
import type { Edit } from "../change-set/draft";
import { identifiersIn, isListed, type Given } from "./loaded.existing";
import { operationKind } from "./operation";
import { partKindsOf, type Part } from "./parts";
import { addTo, sameValue, type UnitOfWork, type Values } from "./unit-of-work";

/**
 * What somebody has retracted of that which a register brought in. It does not come back because the register says it again; after a revert, or
 * when an import itself has retracted it, it does.
 */
export class RegisterRemovals {
  private readonly records = new Map<string, string>();
  private readonly parts = new Map<TrackedKind, Values[]>();

  note(kind: TrackedKind, { scheme, value }: Values, uuid: string): void {
    this.records.set(JSON.stringify([kind, scheme, value]), uuid);
  }

  notePart(kind: TrackedKind, values: Values): void {
    addTo(this.parts, kind, values);
  }

  /** The uuid of the retracted record that had this identifier; null if there is none. */
  recordWith(kind: TrackedKind, { scheme, value }: Values): string | null {
    return this.records.get(JSON.stringify([kind, scheme, value])) ?? null;
  }

  /** Whether a part with these values was retracted. */
  hasPart(kind: TrackedKind, known: Values): boolean {
    const removed = this.parts.get(kind) ?? [];
    return removed.some((values) => Object.entries(known).every(([name, value]) => sameValue(values[name], value)));
  }
}

/** Whether a change set records what an import of the register $2 brings in. */
export const ofRegister = (
  changeSet: string,
): string => `exists (select from ledger.import_change_set p join import i on i.id = p.import_id
  where p.change_set_id = ${changeSet} and p.phase = 'RECORD' and i.dataset = $2)`;

/** The change set that removed the row `gone` was neither a revert nor one of the register. */
const bySomebody = `join change_set c on c.revision = gone.superseded_by and c.reverts_id is null and not ${ofRegister("c.id")}`;

export async function removalsFrom(
  records: UnitOfWork,
  edits: readonly Edit[],
  dataset: string,
): Promise<RegisterRemovals> {
  const removals = new RegisterRemovals();
  for (const [kind, identifiers] of missingIdentifiers(records, edits))
    await noteRecords(removals, { records, kind, dataset }, identifiers);
  for (const [part, uuids] of loadedWholes(records)) await noteParts(removals, { records, part, dataset }, uuids);
  return removals;
}

/** The identifiers of operations that no record has, by kind. */
function missingIdentifiers(records: UnitOfWork, edits: readonly Edit[]): Map<TrackedKind, Values[]> {
  const missing = new Map<TrackedKind, Values[]>();
  for (const { name, input } of edits)
    for (const identifier of identifiersIn(operationKind(name), input as Given))
      if (records.alike("identifier", identifier).length === 0)
        addTo(missing, String(identifier["subjectKind"]).toLowerCase() as TrackedKind, identifier);
  return missing;
}

async function noteRecords(
  removals: RegisterRemovals,
  { records, kind, dataset }: { records: UnitOfWork; kind: TrackedKind; dataset: string },
  identifiers: readonly Values[],
): Promise<void> {
  const found: { scheme: string; value: string; subject_id: string }[] = await records.manager.query(
    `select had.scheme, had.value, had.subject_id
      from unnest($3::text[], $4::text[]) as wanted (scheme, value)
      join history.identifier had on had.subject_kind = $1 and had.scheme = wanted.scheme and had.value = wanted.value
      join history."${kind}" gone on gone.id = had.subject_id and gone.superseded_by = had.superseded_by
      ${bySomebody}
      where not exists (select from "${kind}" here where here.id = gone.id)`,
    [kind.toUpperCase(), dataset, identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
  );
  for (const { subject_id: uuid, ...identifier } of found) removals.note(kind, identifier, uuid);
}

/** The records that are loaded, by each kind of part that an input of theirs can list. */
function loadedWholes(records: UnitOfWork): Map<Part, string[]> {
  const wholes = new Map<Part, string[]>();
  for (const { kind, state, values } of records.all())
    if (state === "unchanged")
      for (const part of partKindsOf(kind)) if (isListed(part.kind)) addTo(wholes, part, values.id);
  return wholes;
}

async function noteParts(
  removals: RegisterRemovals,
  { records, part: { kind, property }, dataset }: { records: UnitOfWork; part: Part; dataset: string },
  wholes: readonly string[],
): Promise<void> {
  const rows: Values[] = await records.manager.query(
    `select gone.* from history."${kind}" gone ${bySomebody}
      where gone."${records.columnOf(kind, property)}" = any($1::uuid[])
        and not exists (select from "${kind}" here where here.id = gone.id)
        and exists (select from history."${kind}" was join change_set w on w.revision = was.revision
          where was.id = gone.id and ${ofRegister("w.id")})`,
    [wholes, dataset],
  );
  for (const row of rows) removals.notePart(kind, records.valuesOf(kind, row));
}
