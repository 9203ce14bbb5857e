import type { DataSource } from "typeorm";

interface Column {
  table: string;
  name: string;
  /** The type: `text`, `_text` for a list, with ` null` if it is nullable. */
  type: string;
  generated?: boolean;
}

interface Declared extends Column {
  entity: string;
}

/** The differences between entities and tables. Each is a sentence that names the table and the column. */
export async function columnFaults(database: DataSource): Promise<string[]> {
  const made = new Map((await columnsMade(database)).map((column) => [nameOf(column), column]));
  const declared = new Map(columnsDeclared(database).map((column) => [nameOf(column), column]));
  const names = [...new Set([...declared.keys(), ...made.keys()])].sort();
  return names.flatMap((name) => faultOf(name, declared.get(name), made.get(name)) ?? []);
}

function faultOf(name: string, declared?: Declared, made?: Column): string | null {
  if (!declared) return `${name} (${made?.type ?? ""}) is in the database, and no entity has it`;
  const { entity, table, type } = declared;
  if (!made)
    return `${name} (${type}) is in the entity ${entity}, and no migration makes it: \`alter table ${table} add column ..\``;
  if (made.type !== (made.generated ? type.replace(" null", "") : type))
    return `${name} is ${made.type} in the database, and ${type} in the entity ${entity}`;
  return null;
}

const nameOf = ({ table, name }: Column): string => `${table}.${name}`;

const shortTypes: Readonly<Record<string, string>> = {
  integer: "int4",
  bigint: "int8",
  boolean: "bool",
  "timestamp with time zone": "timestamptz",
};

function columnsDeclared(database: DataSource): Declared[] {
  return database.entityMetadatas.flatMap((entity) =>
    entity.columns.map((column) => {
      const type = database.driver.normalizeType(column);
      const short = `${column.isArray ? "_" : ""}${shortTypes[type] ?? type}`;
      const orNull = column.isNullable ? " null" : "";
      return { entity: entity.name, table: entity.tableName, name: column.databaseName, type: `${short}${orNull}` };
    }),
  );
}

/** A generated column is never written, so its entity need not say whether it is nullable. */
async function columnsMade(database: DataSource): Promise<Column[]> {
  return database.query(
    `select relname as "table", attname as name,
            typname || case when attnotnull or attgenerated <> '' then '' else ' null' end as type, attgenerated <> '' as generated
       from pg_attribute join pg_class on pg_class.oid = attrelid join pg_type on pg_type.oid = atttypid
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
        and attnum > 0 and not attisdropped`,
  );
}
