import { isTracked } from "../../values/record-id";
import { recordOf, type Class, type RecordType } from "./record-type";
import { Row } from "./row";
import { identifier, join, raw, sql, type Sql } from "./sql";

/** What is current has been superseded by nothing: the greatest bigint. */
const endless = raw("9223372036854775807");

type Visible = (row: Row, scope: Scope) => Sql;

const visibility = new Map<string, Visible>();

/** Says which records of a type the viewer sees; wherever the type is read, the others are not there. */
export const visibleWhen = (type: Class, visible: Visible): void => void visibility.set(type.name, visible);

/** The day (UTC) on which a revision was applied. */
export const dayOf = (revision: Sql): Sql =>
  sql`(select (applied_at at time zone 'UTC')::date from change_set where revision = ${revision})`;

/** What a statement reads: the tables as they are, or as they stood at a revision. Hands out aliases. */
export class Scope {
  constructor(
    /** The revision to read at; null reads the head. */
    readonly revision: Sql | null,
    /** The day that counts as today. */
    readonly today: Sql,
    /** No two rows of a statement go by one alias, at whatever revisions it reads. */
    private readonly aliases = { given: 0 },
  ) {}

  /** The same statement, if it reads at another revision. */
  at(revision: Sql): Scope {
    return new Scope(revision, dayOf(revision), this.aliases);
  }

  alias(): string {
    return `t${++this.aliases.given}`;
  }

  row(type: Class | RecordType): Row {
    return new Row("kind" in type ? type : recordOf(type), this.alias());
  }

  /** `table alias`, for a FROM clause. */
  from(row: Row): Sql {
    return sql`${this.table(row)} ${raw(row.alias)}`;
  }

  /**
   * The same if most of the rows are read. At a revision Postgres cannot tell how many that are, takes them for few, and would
   * look for each in turn, or go by the index of revisions: the sums keep it from that index.
   */
  whole(row: Row): Sql {
    return this.revision ? sql`${this.readWhole(row, sql``)} ${raw(row.alias)}` : this.from(row);
  }

  /** The same if many rows are joined to it, so that at a revision, too, it is read once and not once for each of them. */
  once(row: Row): Sql {
    return this.revision ? sql`${this.readWhole(row, sql`offset 0`)} ${raw(row.alias)}` : this.from(row);
  }

  private readWhole(row: Row, fence: Sql): Sql {
    const { type } = row;
    if (!this.revision || !type || !isTracked(type.kind)) return this.table(row);
    return asOf(type, sql`revision + 0 <= ${this.revision} and superseded_by + 0 > ${this.revision} ${fence}`);
  }

  /** Every version of the records of a type, up to the revision read at; `superseded_by` is null for what stands then. */
  versions({ type, alias }: Row): Sql {
    if (!type || !isTracked(type.kind)) throw new Error("only tracked records have versions");
    const [table, columns] = [identifier(type.kind), columnsOf(type)];
    const ended = this.revision
      ? sql`case when superseded_by <= ${this.revision} then superseded_by end`
      : raw("superseded_by");
    const known = this.revision ? sql`where revision <= ${this.revision}` : sql``;
    return sql`(select ${columns}, ${ended} as superseded_by from (
      select ${columns}, null::bigint as superseded_by from ${table}
      union all select ${columns}, superseded_by from history.${table}) as versions ${known}) ${raw(alias)}`;
  }

  private table({ type }: Row): Sql {
    if (!type) throw new Error("a sub-select brings its own FROM");
    const table = identifier(type.kind);
    const visible = visibility.get(type.name);
    if (visible)
      return sql`(select ${columnsOf(type)} from ${table} as shown where ${visible(new Row(type, "shown"), this)})`;
    if (!this.revision || !isTracked(type.kind)) return table;
    return asOf(type, sql`revision <= ${this.revision} and superseded_by > ${this.revision}`);
  }
}

const columnsOf = ({ columns }: RecordType): Sql => join([...columns.values()].map(identifier), ", ");

/** The condition stands outside the union: inside, it would keep Postgres from merging two ordered indexes. */
function asOf(type: RecordType, then: Sql): Sql {
  const [table, columns] = [identifier(type.kind), columnsOf(type)];
  return sql`(select ${columns} from (
    select ${columns}, ${endless} as superseded_by from ${table}
    union all select ${columns}, superseded_by from history.${table}) as versions where ${then})`;
}
