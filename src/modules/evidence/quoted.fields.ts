import { recordOf } from "../../projection/declare/record-type";
import { declarationOf, isShown, recordDeclarations } from "../../schema/module";
import { Refusal, shown } from "../../values/errors";
import { aRecordOf, fieldNameOf, type TrackedKind } from "../../values/record-id";
import { operationKinds } from "../ledger/apply/operation";

/**
 * The fields of a kind of record that a quote can be about: those that its history shows, and the lists of its parts, as the inputs call them.
 * A few words of old stand beside them.
 */
export function quotedFields(kind: TrackedKind): string[] {
  const { type, quotedAs = [] } = declarationOf(kind);
  const own = [...recordOf(type).columns.keys()]
    .filter((property) => isShown(kind, property))
    .map((property) => property.replace(/Id$/, ""));
  const given = recordDeclarations().flatMap(({ part }) => (part?.of().includes(kind) ? (part.givenAs ?? []) : []));
  const listed = operationKinds().flatMap(({ records }) =>
    records?.listed?.whole === fieldNameOf(kind) ? records.listed.as : [],
  );
  return [...new Set([...own, ...given, ...listed, ...quotedAs])];
}

/** @throws Refusal if a quote is about a field that records of this kind do not have. */
export function refuseForeignField(kind: TrackedKind, field: string | null | undefined): void {
  if (field === null || field === undefined) return;
  const allowed = quotedFields(kind);
  if (allowed.includes(field)) return;
  const message = `${shown(field)} is no field of ${aRecordOf(kind)}: give one of ${allowed.join(", ")}, or leave it out`;
  throw new Refusal("INVALID", message, ["field"]);
}
