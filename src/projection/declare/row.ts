import type { Arguments } from "./arguments";
import type { RecordType } from "./record-type";
import { identifier, literal, raw, sql, type Sql } from "./sql";

/** A row in a statement under construction, with its alias: of a table, or of a sub-select (then it has no type). */
export class Row {
  constructor(
    readonly type: RecordType | null,
    readonly alias: string,
    /** The arguments of the entry field whose row this is, if lists below it depend on them. */
    readonly given: Arguments | null = null,
  ) {}

  has(property: string): boolean {
    return this.type === null || this.type.columns.has(property);
  }

  /** The column of a property of the entity; in a sub-select, the column with this name. */
  col(property: string): Sql {
    const column = this.type ? this.type.columns.get(property) : property;
    if (column === undefined) throw new Error(`${this.type?.name} has no property ${property}`);
    return sql`${raw(this.alias)}.${identifier(column)}`;
  }

  /** The value of the column as clients see it: an id gets its prefix. */
  shown(property: string): Sql {
    return property === "id" && this.type ? sql`(${literal(`${this.type.kind}_`)} || ${this.id})` : this.col(property);
  }

  get id(): Sql {
    return this.col("id");
  }
}
