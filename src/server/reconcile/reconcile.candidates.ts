import type { Statements } from "../../projection/answer/reader";
import { formatRecordId } from "../../values/record-id";
import { nameOfJurisdiction } from "../../schema/jurisdiction";
import { isSame, valuesOf } from "./reconcile.properties";
import { unknownProperty, type Query } from "./reconcile.queries";
import { recordCandidates, recordTypes, type RecordType } from "./reconcile.records";
import { anyActor, typesOfKinds } from "./reconcile.types";

/** An actor that a query may mean, as the statement finds it. */
interface Found {
  place: number;
  id: string;
  name: string;
  description: string | null;
  kind: string;
  jurisdiction: string | null;
  score: number;
  known: boolean;
  same: boolean;
  relation: number | null;
  likeness: number;
  properties: Record<string, boolean>;
}

/** A record of another kind that a query may mean. */
interface FoundRecord extends Pick<
  Found,
  "place" | "id" | "name" | "score" | "known" | "same" | "likeness" | "properties"
> {
  kind: RecordType["kind"];
  description: string;
}

export interface Candidate {
  id: string;
  name: string;
  description: string;
  type: { id: string; name: string }[];
  score: number;
  match: boolean;
  features: { id: string; value: number | boolean }[];
}

/** From this score a candidate that has no rival is the one: the same identifier, the same name, or the same normalised name. */
const certain = 95;

/** The candidates of each query, by its key. One statement answers the whole batch. */
export async function reconcile(
  queries: readonly Query[],
  statements: Statements,
): Promise<Record<string, { result: Candidate[] }>> {
  const text = queries.some(({ records }) => records.length > 0) ? ofAllKinds : candidatesOf;
  const lists = (await statements.read({ text, values: [JSON.stringify(queries)] }, "heavy")) as [
    Found[],
    FoundRecord[]?,
  ];
  const [actors, records = []] = lists;
  return Object.fromEntries(
    queries.map(({ key, most }, place) => {
      const isOwn = (each: { place: number }): boolean => each.place === place + 1;
      const own = [...actors.filter(isOwn).map(candidate), ...records.filter(isOwn).map(recordCandidate)]
        .sort((a, b) => b.score - a.score)
        .slice(0, most);
      const rivals = own.filter(({ score }) => score >= certain).length;
      return [key, { result: own.map((each) => ({ ...each, match: each.score >= certain && rivals === 1 })) }];
    }),
  );
}

const candidate = (found: Found): Omit<Candidate, "match"> => ({
  id: formatRecordId({ kind: "actor", uuid: found.id }),
  name: found.name,
  description: describe(found),
  type: [typesOfKinds[found.kind] ?? anyActor, anyActor].map(({ id, name }) => ({ id, name })),
  score: found.score,
  features: [
    { id: "same_identifier", value: found.known },
    { id: "same_name", value: found.same },
    { id: "same_normalised_name", value: found.relation === 1 },
    { id: "same_consonants", value: found.relation === 1 || found.relation === 2 },
    { id: "likeness", value: found.likeness },
    ...propertyFeatures(found),
  ],
});

const recordCandidate = (found: FoundRecord): Omit<Candidate, "match"> => ({
  id: formatRecordId({ kind: found.kind, uuid: found.id }),
  name: found.name,
  description: found.description,
  type: recordTypes.filter(({ kind }) => kind === found.kind).map(({ type: { id, name } }) => ({ id, name })),
  score: found.score,
  features: [
    { id: "same_identifier", value: found.known },
    { id: "same_name", value: found.same },
    { id: "likeness", value: found.likeness },
    ...propertyFeatures(found),
  ],
});

const propertyFeatures = ({ properties }: Pick<Found, "properties">): Candidate["features"] =>
  Object.entries(properties).map(([pid, value]) => ({
    id: `property:${pid.startsWith(unknownProperty) ? pid.slice(unknownProperty.length) : pid}`,
    value,
  }));

/** `Company, France. Makes software.` */
export function describe({
  kind,
  jurisdiction,
  description,
}: Pick<Found, "kind" | "jurisdiction" | "description">): string {
  const where = jurisdiction === null ? [] : [nameOfJurisdiction(jurisdiction)];
  const first = [typesOfKinds[kind]?.name ?? kind, ...where].join(", ");
  return description === null ? first : `${first}. ${description}`;
}

/**
 * $1: the queries. `field in (..)` is the condition of the index of translated names. First by id, identifier, keys of the names, translation and words, each through its own index; names that are only close in their letters
 * (pg_trgm) are looked for if these find fewer than three.
 */
const candidatesOf = `
  with asked as materialized (
    select place, query, fold(query) as folded, uuid, kinds, "most", coalesce(properties, '[]') as properties,
        array(select key from unnest('{PERSON,OFFICE,ORGANISATION}'::text[]) as nature, unnest(name_keys(query, '{}', nature)) as key) as keys
      from jsonb_array_elements($1::jsonb) with ordinality as given(item, place),
        jsonb_to_record(item) as q(query text, uuid uuid, kinds text[], "most" integer, properties jsonb)),
  found as materialized (
    select place, id, bool_or(known) as known from asked cross join lateral (
      select coalesce((select id from actor where id = uuid), ledger.survivor('actor', uuid, (select max(revision) from change_set))) as id, true as known
       where uuid is not null
      union all
      select id, true from actor where slug = query
      union all
      select subject_id, true from identifier where subject_kind = 'ACTOR' and length(identifier_key(query)) > 3
         and identifier_key(identifier.value) = identifier_key(query)
      union all
      select held.subject_id, false from jsonb_to_recordset(properties) as given(pid text, "values" jsonb),
        jsonb_array_elements_text("values") as wanted, lateral (select subject_id from identifier
          where subject_kind = 'ACTOR' and identifier_key(identifier.value) = identifier_key(wanted) limit 20) as held
       where starts_with(pid, 'identifier')
      union all
      (select id, false from actor where query <> '' and name_keys && array(
        select distinct left(key, 1) || sign || substr(key, 3) from unnest(keys) as key, unnest('{=,^,~}'::text[]) as sign) limit 200)
      union all
      (select record_id, false from translation where query <> '' and field in ('name', 'title') and field = 'name' and record_kind = 'ACTOR'
         and fold(text) collate "C" = folded limit 20)
      union all
      (select id, false from actor where query <> '' and search_vector @@ plainto_tsquery('simple', folded) limit 100)) as each
     where id is not null group by place, id),
  near as (
    select place, id, known from found
    union all
    select place, id, false from asked cross join lateral (select id from actor where folded <% search_text limit 100) as close
     where query <> '' and (select count(*) from found where found.place = asked.place) < 3
       and not exists (select from found where found.place = asked.place and found.id = close.id)),
  measured as (
    select asked.place, "most", a.id, a.name, a.description, a.kind, a.country as jurisdiction, known, name_relation(a.name_keys, own) as relation,
        coalesce(name_likeness(a.name_keys, own), 0) as likeness,
        query <> '' and (exists (select from unnest(a.name || a.aliases) as called where fold(called) = folded)
          or exists (select from translation t where t.record_id = a.id and t.field = 'name' and fold(t.text) = folded)) as same,
        (select coalesce(jsonb_object_agg(pid, has), '{}') from (
          select pid, bool_or(coalesce(${isSame("pid", "wanted", "held")}, false)) as has
            from jsonb_to_recordset(properties) as given(pid text, "values" jsonb), jsonb_array_elements_text("values") as wanted,
              unnest(coalesce(nullif(${valuesOf("pid")}, '{}'), array[null])) as held group by pid) as compared) as properties,
        query = '' as nameless
      from near join asked using (place) join actor a using (id) cross join lateral (select array(
        select key from unnest(keys) with ordinality as each(key, n) where left(key, 1) = name_nature(a.kind) order by n) as own) as natured
     where kinds is null or a.kind = any(kinds)),
  scored as (
    select *, round((100 * (case when known or same or nameless
            or exists (select from jsonb_each(properties) as p where starts_with(p.key, 'identifier') and p.value = 'true') then 1
          else name_score(relation, likeness, name_nature(kind)) end)
        * (1 - 0.4 * coalesce((select count(*) filter (where p.value = 'false')::float8 / nullif(count(*), 0) from jsonb_each(properties) as p where p.key not like '${unknownProperty}%'), 0)))::numeric, 1)::float8 as score
      from measured)
  select coalesce(json_agg(ranked order by place, score desc, known desc, likeness desc, id), '[]')
    from (select place::integer, id, name, description, kind, jurisdiction, known, relation, round(likeness::numeric, 3)::float8 as likeness, same, properties, score,
            row_number() over (partition by place order by score desc, known desc, likeness desc, id) as rank, "most" from scored) as ranked
   where rank <= "most"`;

/** The candidates of both sorts, in one statement. */
const ofAllKinds = `select (${candidatesOf}), (${recordCandidates(unknownProperty)})`;
