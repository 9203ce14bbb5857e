import { Client } from "pg";
import { oursSql, queries } from "./catalogue.queries";

/** The database as the catalogue of Postgres describes it. Definitions are as Postgres prints them; names are quoted if SQL needs it. */
export interface Catalogue {
  extensions: { name: string }[];
  schemas: { name: string; comment: string | null }[];
  relations: Relation[];
  columns: Column[];
  /** The constraints of tables, with their keyword: `CHECK (position >= 0)`. */
  constraints: CataloguePart[];
  /** The indexes that belong to no constraint. */
  indexes: CataloguePart[];
  triggers: (CataloguePart & { enabled: string })[];
  routines: Routine[];
  grants: Grant[];
}

/** `relation` and `object` are full names: public.actor. */
interface CataloguePart {
  relation: string;
  name: string;
  definition: string;
  comment: string | null;
}

export interface Relation {
  schema: string;
  relation: string;
  kind: "table" | "view";
  unlogged: boolean;
  options: string | null;
  /** The query of a view. */
  definition: string | null;
  comment: string | null;
}

export interface Column {
  relation: string;
  name: string;
  type: string;
  collation: string | null;
  value: string | null;
  generated: "" | "s" | "v";
  required: boolean;
  comment: string | null;
}

export interface Routine {
  schema: string;
  kind: "function" | "procedure";
  signature: string;
  definition: string;
  everybodyMayCall: boolean;
  comment: string | null;
}

/** A right of the server's role or of everybody; `privileges` names the columns if it is only for some. */
export interface Grant {
  object: string;
  kind: "schema" | "table" | "function" | "procedure";
  privileges: string;
  grantee: string;
}

/** Settings that change how Postgres prints names and values. */
const settings = {
  search_path: "public",
  timezone: "UTC",
  datestyle: "ISO,YMD",
  intervalstyle: "postgres",
  bytea_output: "hex",
  extra_float_digits: "1",
  quote_all_identifiers: "off",
};

/** Reads the catalogue of the database at this url, all of it as of one moment. */
export async function readCatalogue(url: string): Promise<Catalogue> {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const client = new Client({ connectionString: url, options: options.join(" ") });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await refuseUnknown(client);
    const found: Record<string, unknown> = {};
    for (const [name, query] of Object.entries(queries))
      found[name] = (await client.query(`with ${oursSql} ${query}`)).rows;
    return found as unknown as Catalogue;
  } finally {
    await client.end();
  }
}

/** Fails if the database has objects that the text cannot show, so that none is missing without notice. */
async function refuseUnknown(client: Client): Promise<void> {
  const { rows } = await client.query<{ what: string }>(`with ${oursSql} ${unknownSql}`);
  if (rows.length === 0) return;
  const all = rows.map(({ what }) => what).join(", ");
  throw new Error(
    `src/database/catalogue.queries.ts does not read this yet, and schema/database.sql would lack it: ${all}`,
  );
}

const unknownSql = `
  select what from (
    select (kind || ' ' || label) collate "C" as what from (
    select 'relation of kind ' || relkind::text as kind, label from relation where relkind not in ('r', 'v', 'i')
    union all
    select 'row security of', label from relation where relrowsecurity
    union all
    select 'parent of', label from relation where relkind = 'r'
       and exists (select from pg_inherits where inhrelid = relation.oid)
    union all
    select 'rule of', label from relation join pg_rewrite on ev_class = relation.oid where rulename <> '_RETURN'
    union all
    select 'type', format('%I.%I', schema, typname) from pg_type join our_schema on our_schema.oid = typnamespace
     where typtype in ('d', 'e', 'r') and not exists
           (select from pg_depend where classid = 'pg_type'::regclass and objid = pg_type.oid and deptype = 'e')
    union all
    select 'aggregate', signature from routine where prokind not in ('f', 'p')
    union all
    select 'event trigger', evtname::text from pg_event_trigger
    ) found
  ) named
  order by what`;
