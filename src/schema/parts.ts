import type { Row } from "../projection/declare/row";
import type { Scope } from "../projection/declare/scope";
import { sql, type Sql } from "../projection/declare/sql";
import type { TrackedKind } from "../values/record-id";
import { declarationOf, recordDeclarations } from "./module";

/** The rows of a kind of part, for a FROM clause, and the id of the record to which each of them belongs. */
interface PartRows {
  rows: Sql;
  id: Sql;
  wholeId: Sql;
}

/** The parts of a kind of record, also those that are parts of its parts. `read` says how the tables are read. */
export function partsOf(
  whole: TrackedKind,
  kind: TrackedKind,
  scope: Scope,
  read: (row: Row) => Sql = (row) => scope.from(row),
): PartRows {
  const { type, part } = declarationOf(kind);
  if (!part) throw new Error(`records of the kind ${kind} are no parts`);
  const row = scope.row(type);
  const above = row.col(part.property);
  if (part.of().includes(whole)) return { rows: read(row), id: row.id, wholeId: above };
  const [next] = part.of().map((each) => partsOf(whole, each, scope, read));
  if (!next) throw new Error(`records of the kind ${kind} are no parts of a ${whole}`);
  return {
    rows: sql`(${read(row)} join ${next.rows} on ${next.id} = ${above})`,
    id: row.id,
    wholeId: next.wholeId,
  };
}

/** The kinds of parts of a kind of record about which quotes can be, also of parts of its parts. */
export const quotedPartsOf = (whole: TrackedKind): TrackedKind[] =>
  recordDeclarations()
    .filter(({ part, takesEvidence }) => takesEvidence && part?.of().includes(whole))
    .flatMap(({ kind }) => [kind, ...quotedPartsOf(kind)]);
