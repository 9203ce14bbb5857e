/**
 * The beginning of every query: our schemas, and what is ours in them. Members of extensions are not, nor is the table
 * in which TypeORM counts migrations. Names sort as bytes, so that the order depends on no locale.
 */
export const oursSql = `
  our_schema as (
    select oid, nspname as schema, nspacl as acl,
           array_position(array['public', 'ledger', 'history']::name[], nspname) as place
      from pg_namespace
     where nspname !~ '^pg_' and nspname <> 'information_schema'
  ),
  extension_member as (select classid, objid from pg_depend where deptype = 'e'),
  relation as (
    select pg_class.*, schema, place, format('%I.%I', schema, relname) collate "C" as label
      from pg_class join our_schema on our_schema.oid = relnamespace
     where (schema, relname) not in (('public', 'migrations'), ('public', 'migrations_id_seq'))
       and not exists (select from extension_member where (classid, objid) = ('pg_class'::regclass, pg_class.oid))
  ),
  routine as (
    select pg_proc.*, schema, place, case prokind when 'p' then 'procedure' else 'function' end as kind,
           format('%I.%I(%s)', schema, proname, pg_get_function_identity_arguments(pg_proc.oid)) collate "C" as signature
      from pg_proc join our_schema on our_schema.oid = pronamespace
     where not exists (select from extension_member where (classid, objid) = ('pg_proc'::regclass, pg_proc.oid))
  )`;

const relations = `
  select schema, label as relation, case relkind when 'v' then 'view' else 'table' end as kind,
         relpersistence = 'u' as unlogged, array_to_string(reloptions, ', ') as options,
         case relkind when 'v' then pg_get_viewdef(oid, true) end as definition,
         obj_description(oid, 'pg_class') as comment
    from relation
   where relkind in ('r', 'v')
   order by place, schema, relkind, label`;

const columns = `
  select label as relation, format('%I', attname) as name, format_type(atttypid, atttypmod) as type,
         case when attcollation <> typcollation
              then (select format('%I', collname) from pg_collation where oid = attcollation) end as collation,
         pg_get_expr(adbin, adrelid, true) as value, attgenerated as generated, attnotnull as required,
         col_description(attrelid, attnum) as comment
    from relation
    join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
    join pg_type on pg_type.oid = atttypid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
   where relkind = 'r'
   order by label, attnum`;

/** Without NOT NULL, which is a constraint from PostgreSQL 18 on; the columns say it. */
const constraints = `
  select label as relation, format('%I', conname) as name, pg_get_constraintdef(pg_constraint.oid, true) as definition,
         obj_description(pg_constraint.oid, 'pg_constraint') as comment
    from relation
    join pg_constraint on conrelid = relation.oid and contype in ('p', 'u', 'x', 'f', 'c')
   order by label, array_position(array['p', 'u', 'x', 'f', 'c'], contype::text), conname`;

const indexes = `
  select label as relation, format('%I.%I', schema, indexed.relname) as name,
         pg_get_indexdef(indexrelid) as definition, obj_description(indexrelid, 'pg_class') as comment
    from relation
    join pg_index on indrelid = relation.oid
    join pg_class indexed on indexed.oid = indexrelid
   where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
   order by label, indexed.relname`;

/** In the order in which Postgres fires them. */
const triggers = `
  select label as relation, format('%I', tgname) as name, pg_get_triggerdef(pg_trigger.oid, true) as definition,
         tgenabled as enabled, obj_description(pg_trigger.oid, 'pg_trigger') as comment
    from relation
    join pg_trigger on tgrelid = relation.oid and not tgisinternal
   order by label, tgname`;

const routines = `
  select schema, kind, signature, pg_get_functiondef(oid) as definition,
         proacl is null or exists (select from aclexplode(proacl) where grantee = 0) as "everybodyMayCall",
         obj_description(oid, 'pg_proc') as comment
    from routine
   order by place, schema, kind, signature`;

/** The rights of the server's role and of everybody. By default everybody may call a function, so only the exceptions are shown. */
const grants = `
  select object, kind, string_agg(privilege, ', ' order by privilege collate "C") as privileges, grantee
    from (
      select object, kind, privilege_type || coalesce(columns, '') as privilege,
             case grantee when 0 then 'PUBLIC' else 'followthrough_app' end as grantee
        from (
          select format('%I', schema) as object, 'schema' as kind, null as columns, granted.*
            from our_schema, aclexplode(acl) granted
          union all
          select label, 'table', null, granted.* from relation, aclexplode(relacl) granted where relkind in ('r', 'v')
          union all
          select label, 'table', format(' (%I)', attname), granted.*
            from relation join pg_attribute on attrelid = relation.oid, aclexplode(attacl) granted
          union all
          select signature, kind, null, granted.* from routine, aclexplode(proacl) granted where granted.grantee <> 0
        ) every
       where grantee in (0, (select oid from pg_roles where rolname = 'followthrough_app'))
    ) named
   group by object, kind, grantee
   order by object collate "C", kind, grantee collate "C"`;

export const queries = {
  extensions: `select extname as name from pg_extension where extname <> 'plpgsql' order by extname`,
  schemas: `select schema as name, obj_description(oid, 'pg_namespace') as comment from our_schema order by place, schema`,
  relations,
  columns,
  constraints,
  indexes,
  triggers,
  routines,
  grants,
};
