import type { RecordType } from "./record-type";
import { identifier, literal, raw, sql, type Sql } from "./sql";

/** A row of a statement under construction: of a table, or of a sub-select (no type), under its alias. */
export class Row {
  constructor(
    readonly type: RecordType | null,
    readonly alias: string,
  ) {}

  has(property: string): boolean {
    return this.type === null || this.type.columns.has(property);
  }

  /** The column behind a property of the entity; in a sub-select, the column of that name. */
  col(property: string): Sql {
    const column = this.type ? this.type.columns.get(property) : property;
    if (column === undefined) throw new Error(`${this.type?.name} has no property ${property}`);
    return sql`${raw(this.alias)}.${identifier(column)}`;
  }

  /** The column as clients see it: an id with its prefix. */
  shown(property: string): Sql {
    return property === "id" && this.type ? sql`(${literal(`${this.type.kind}_`)} || ${this.id})` : this.col(property);
  }

  get id(): Sql {
    return this.col("id");
  }
}
