import { recordOf, type Class, type RecordType } from "./record-type";
import { Row } from "./row";
import { identifier, join, raw, sql, type Sql } from "./sql";

/** What is current has been superseded by nothing: the greatest bigint. */
const endless = raw("9223372036854775807");

/** What a statement reads: the tables as they are, or as they stood at a revision. Hands out aliases. */
export class Scope {
  private aliases = 0;

  constructor(
    /** The revision to read at; null reads the head. */
    readonly revision: Sql | null,
    /** The day that counts as today. */
    readonly today: Sql,
  ) {}

  alias(): string {
    return `t${++this.aliases}`;
  }

  row(type: Class | RecordType): Row {
    return new Row("kind" in type ? type : recordOf(type), this.alias());
  }

  /** `table alias`, for a FROM clause. */
  from(row: Row): Sql {
    return sql`${this.table(row)} ${raw(row.alias)}`;
  }

  private table({ type }: Row): Sql {
    if (!type) throw new Error("a sub-select brings its own FROM");
    const table = identifier(type.kind);
    if (!this.revision) return table;
    const columns = join([...type.columns.values()].map(identifier), ", ");
    // The condition stands outside the union: inside, it would keep Postgres from merging two ordered indexes.
    return sql`(select ${columns} from (
      select ${columns}, ${endless} as superseded_by from ${table}
      union all select ${columns}, superseded_by from history.${table}) as versions
      where revision <= ${this.revision} and superseded_by > ${this.revision})`;
  }
}
