import { recordOf, type Class, type RecordType } from "./record-type";
import { Row } from "./row";
import { identifier, join, raw, sql, type Sql } from "./sql";

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
    return sql`(select ${columns} from ${table} where revision <= ${this.revision}
      union all select ${columns} from history.${table}
        where revision <= ${this.revision} and superseded_by > ${this.revision})`;
  }
}
