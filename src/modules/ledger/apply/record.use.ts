import { Refusal } from "../../../values/errors";
import { formatRecordId, trackedKinds, type TrackedKind } from "../../../values/record-id";
import { referredBy, referenceColumnsIn, type ReferenceColumn } from "./reference.columns";
import { publicId, type TrackedRecord, type Origin, type UnitOfWork } from "./unit-of-work";

/** A refusal names at most this many of the records that refer to a record. */
const mostNamed = 10;

/** One refusal for each operation that removes a record to which other records still refer. */
export async function refusedForUse(records: UnitOfWork): Promise<(readonly [Refusal, Origin])[]> {
  const gone = new Map(
    trackedKinds()
      .flatMap((kind) => records.in("removed", kind))
      .map((record) => [record.values.id, record]),
  );
  if (gone.size === 0) return [];
  const columns = referenceColumnsIn(records.manager);
  const uses = [...usesHere(records, columns, gone), ...(await usesElsewhere(records, columns, gone))];
  const byOrigin = new Map<string, { record: TrackedRecord; users: Set<string> }>();
  for (const { used, by } of uses) {
    const key = JSON.stringify(used.origin);
    const found = byOrigin.get(key) ?? { record: used, users: new Set() };
    byOrigin.set(key, { ...found, users: found.users.add(by) });
  }
  return [...byOrigin.values()].map(({ record, users }) => [inUse(record, users), record.origin ?? [0]] as const);
}

function inUse(record: TrackedRecord, users: ReadonlySet<string>): Refusal {
  const message = `other records refer to this ${record.kind.replaceAll("_", " ")}: correct or retract those first`;
  return new Refusal("RECORD_IN_USE", message, [], { records: [...users].sort().slice(0, mostNamed) });
}

interface Use {
  used: TrackedRecord;
  by: string;
}

/** Uses by the records that this change set makes or changes. */
function usesHere(
  records: UnitOfWork,
  columns: readonly ReferenceColumn[],
  gone: ReadonlyMap<string, TrackedRecord>,
): Use[] {
  return columns.flatMap(({ kind, property }) =>
    [...records.in("new", kind), ...records.in("changed", kind)].flatMap((record) => {
      const used = gone.get(String(record.values[property]));
      return used ? [{ used, by: publicId(record) }] : [];
    }),
  );
}

/** Uses by all other records, with one statement for all kinds. */
async function usesElsewhere(
  records: UnitOfWork,
  columns: readonly ReferenceColumn[],
  gone: ReadonlyMap<string, TrackedRecord>,
): Promise<Use[]> {
  const changed = trackedKinds().flatMap((kind) => records.in("changed", kind));
  const parameters: string[][] = [[...gone.keys(), ...changed.map(({ values }) => values.id)]];
  const ids = [...gone.values()].map(({ kind, values }) => ({ kind, uuid: values.id }));
  const branches = columns.flatMap((each) => {
    const [{ kind, column }, wanted] = [each, referredBy(each, ids)];
    if (wanted.length === 0) return [];
    const place = parameters.push(wanted);
    return [
      `select used.id as used, '${kind}' as kind, found.id as by from unnest($${place}::uuid[]) as used(id)
       cross join lateral (select id from "${kind}" where "${column}" = used.id and id <> all($1::uuid[])
         limit ${mostNamed}) found`,
    ];
  });
  if (branches.length === 0) return [];
  const rows: { used: string; kind: TrackedKind; by: string }[] = await records.manager.query(
    branches.join(" union all "),
    parameters,
  );
  return rows.flatMap(({ used, kind, by }) => {
    const record = gone.get(used);
    return record ? [{ used: record, by: formatRecordId({ kind, uuid: by }) }] : [];
  });
}
