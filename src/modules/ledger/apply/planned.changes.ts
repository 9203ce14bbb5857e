import { formatRecordId, trackedKinds, type TrackedKind } from "../../../values/record-id";
import { isShown } from "../../../schema/module";
import type { PlannedEdit } from "./planned.edits";
import { referenceColumnsIn } from "./reference.columns";
import { publicId, sameValue, type State, type TrackedRecord, type UnitOfWork, type Values } from "./unit-of-work";

/** What a dry run would change of one record: the fields that would differ. */
export interface PlannedChange {
  position: number;
  record: string;
  /** Null if the record would be new. */
  before: Values | null;
  /** Null if it would be removed. */
  after: Values | null;
}

const most = 1000;

/**
 * What edits would change, as far as their own record exists already: its fields, and its parts that would be added or removed. Records that
 * are altogether new are not among them.
 */
export function changesIn(records: UnitOfWork, planned: readonly PlannedEdit[]): PlannedChange[] {
  const updating = new Set(planned.flatMap(({ outcome, position }) => (outcome === "UPDATED" ? position : [])));
  const shown = fieldsShown(records, namesOfNew(records, planned));
  const found = trackedKinds().flatMap((kind) =>
    (["changed", "new", "removed"] as const satisfies readonly State[]).flatMap((state) =>
      records.in(state, kind).flatMap((record) => {
        const position = record.origin?.[0];
        return position !== undefined && updating.has(position) ? [changeOf(record, position, shown)] : [];
      }),
    ),
  );
  return found.sort((a, b) => a.position - b.position).slice(0, most);
}

type Shown = (kind: TrackedKind, property: string, value: unknown) => readonly [field: string, value: unknown];

function changeOf(record: TrackedRecord, position: number, shown: Shown): PlannedChange {
  const { kind, values, before, state } = record;
  const earlier = before?.values ?? values;
  const differing = Object.keys(values).filter((property) =>
    !isShown(kind, property)
      ? false
      : state === "changed"
        ? !sameValue(earlier[property], values[property])
        : values[property] != null,
  );
  const fields = (of: Values): Values =>
    Object.fromEntries(differing.map((property) => shown(kind, property, of[property] ?? null)));
  return {
    position,
    record: publicId(record),
    before: state === "new" ? null : fields(earlier),
    after: state === "removed" ? null : fields(values),
  };
}

/** The local names of records that would be new, by the ids that they have in this dry run and never again. */
function namesOfNew(records: UnitOfWork, planned: readonly PlannedEdit[]): Map<string, string | null> {
  const given = new Map(planned.flatMap(({ names }) => Object.entries(names).map(([name, id]) => [id, `$${name}`])));
  const ids = trackedKinds().flatMap((kind) => records.in("new", kind).map(publicId));
  return new Map(ids.map((id) => [id, given.get(id) ?? null]));
}

/** As in the history of a record: a reference has the name of its edge, and a public id as its value. */
function fieldsShown(records: UnitOfWork, namesOfNew: ReadonlyMap<string, string | null>): Shown {
  const referred = new Map(
    referenceColumnsIn(records.manager).flatMap(({ kind, property, refersTo: [to, ...others] }) =>
      to && others.length === 0 ? [[`${kind}.${property}`, to] as const] : [],
    ),
  );
  return (kind, property, value) => {
    const to = referred.get(`${kind}.${property}`);
    if (!to) return [property, value];
    const id = typeof value === "string" ? formatRecordId({ kind: to, uuid: value }) : null;
    return [property.replace(/Id$/, ""), id !== null && namesOfNew.has(id) ? namesOfNew.get(id) : id];
  };
}
