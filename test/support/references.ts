import type { DataSource } from "typeorm";

/** The foreign keys in the form `meeting_preceded_by: meeting (preceded_by_id) -> meeting`. */
const made = `
  select format('%s: %s (%s) -> %s', conname, conrelid::regclass, attname, confrelid::regclass) as key, condeferrable as deferrable,
         to_regclass('history.' || relname) is not null as tracked, conname as name,
         to_regclass('history.' || relname) is null or exists (select from pg_index join pg_attribute past on past.attrelid = indrelid
           where indrelid = to_regclass('history.' || relname) and past.attnum = (indkey::int2[])[0] and past.attname = pg_attribute.attname)
           as indexed, relname as "table", attname as "column"
    from pg_constraint join pg_class on pg_class.oid = conrelid join pg_attribute on attrelid = conrelid and attnum = conkey[1]
   where contype = 'f' and connamespace = 'public'::regnamespace`;

interface Made {
  key: string;
  name: string;
  table: string;
  column: string;
  deferrable: boolean;
  tracked: boolean;
  indexed: boolean;
}

/** The differences between the foreign keys of entities and tables, and what is missing of them. */
export async function referenceFaults(database: DataSource): Promise<string[]> {
  const inTables: Made[] = await database.query(made);
  const inEntities = database.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
    foreignKeys.map(
      ({ givenName, columns, referencedEntityMetadata }) =>
        `${givenName ?? ""}: ${tableName} (${columns[0]?.databaseName ?? ""}) -> ${referencedEntityMetadata.tableName}`,
    ),
  );
  const keys = inTables.map(({ key }) => key);
  return [
    ...inEntities
      .filter((key) => !keys.includes(key))
      .map((key) => `${key} is in the entity, and no migration makes it`),
    ...keys.filter((key) => !inEntities.includes(key)).map((key) => `${key} is in the database, and no entity has it`),
    ...inTables
      .filter(({ tracked, deferrable }) => tracked && !deferrable)
      .map(({ name }) => `${name} must be deferrable: a change set writes its records in any order`),
    ...inTables
      .filter(({ indexed }) => !indexed)
      .map(({ table, column }) => `history.${table} has no index that begins with ${column}`),
  ].sort();
}
