import { isTracked } from "../../values/record-id";
import { recordOf, type Class, type RecordType } from "./record-type";
import { Row } from "./row";
import { identifier, join, raw, sql, type Sql } from "./sql";

/** The `superseded_by` of a current row, which no revision has superseded: the greatest bigint. */
const endless = raw("9223372036854775807");

type Visible = (row: Row, scope: Scope) => Sql;

const visibility = new Map<string, Visible>();

/** Declares which records of a type the viewer sees. Every read of the type leaves out the others. */
export const visibleWhen = (type: Class, visible: Visible): void => void visibility.set(type.name, visible);

/** The day (UTC) on which a revision was applied. */
export const dayOf = (revision: Sql): Sql =>
  sql`(select (applied_at at time zone 'UTC')::date from change_set where revision = ${revision})`;

/** The tables that a statement reads: as they are, or as they were at a revision. It also gives aliases to tables. */
export class Scope {
  constructor(
    /** The revision to read at; null reads the head. */
    readonly revision: Sql | null,
    /** The day that counts as today. */
    readonly today: Sql,
    /** The number of aliases so far. Scopes of one statement share it, so no two of its rows have the same alias. */
    private readonly aliases = { given: 0 },
    /** The languages in which the texts of records are wanted, most wanted first; null takes each as it was recorded. */
    readonly wanted: Sql | null = null,
    private readonly paged: Row | null = null,
  ) {}

  /** The scope of a part of the statement that reads at another revision. */
  at(revision: Sql): Scope {
    return new Scope(revision, dayOf(revision), this.aliases, this.wanted);
  }

  /** The same statement, if its texts are wanted in these languages. */
  speaking(wanted: Sql): Scope {
    return new Scope(this.revision, this.today, this.aliases, wanted);
  }

  /** The part of the statement that reads a page of these rows. */
  paging(row: Row): Scope {
    return new Scope(this.revision, this.today, this.aliases, this.wanted, row);
  }

  /**
   * Whether only a page of these rows is read, in the order of the list, and not all of them. A condition may then be one that costs more for
   * each row, and lets Postgres walk the index of that order until the page is full.
   */
  isPageOf(row: Row): boolean {
    return this.paged === row;
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
   * The same for a table of which most rows are read. At a revision Postgres cannot estimate how many rows that are. It expects few, and
   * would look them up one by one, or use the index of revisions. The sums (`revision + 0`) keep it from that index.
   */
  whole(row: Row): Sql {
    return this.revision ? sql`${this.readWhole(row, sql``)} ${raw(row.alias)}` : this.from(row);
  }

  /** The same for a table to which many rows are joined: also at a revision, it is read once, and not once for each of these rows. */
  once(row: Row): Sql {
    return this.revision ? sql`${this.readWhole(row, sql`offset 0`)} ${raw(row.alias)}` : this.from(row);
  }

  private readWhole(row: Row, fence: Sql): Sql {
    const { type } = row;
    if (!this.revision || !type || !isTracked(type.kind)) return this.table(row);
    return asOf(type, sql`revision + 0 <= ${this.revision} and superseded_by + 0 > ${this.revision} ${fence}`);
  }

  /** Every version of the records of a type, up to the revision of the scope; `superseded_by` is null for versions that are current then. */
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

/** The condition is outside the union: inside, it would keep Postgres from merging two ordered indexes. */
function asOf(type: RecordType, then: Sql): Sql {
  const [table, columns] = [identifier(type.kind), columnsOf(type)];
  return sql`(select ${columns} from (
    select ${columns}, ${endless} as superseded_by from ${table}
    union all select ${columns}, superseded_by from history.${table}) as versions where ${then})`;
}
