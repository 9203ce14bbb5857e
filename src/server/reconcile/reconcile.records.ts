import type { Property } from "./reconcile.properties";
import { actorEntityTypes, type EntityType } from "./reconcile.types";

/** A kind of record besides actors, as the protocol finds and shows it. In its SQL, `r` is the record. */
export interface RecordType {
  type: EntityType;
  /** The prefix of its ids, and its table. */
  kind: "commitment" | "meeting" | "topic" | "source_article";
  title: string;
  /** Its titles in other languages, as an array. Its translations are found anyway. */
  titles?: string;
  /** What has an index of trigrams, and is near `folded`. */
  near: string;
  /** How it is found by its readable name or address. */
  named: string;
  /** What stands behind its title. */
  description: string;
  /** The texts of its properties. */
  values: Readonly<Record<string, string>>;
}

const type = (id: string, name: string, description: string): EntityType => ({ id, name, description });

const ofAll = (kind: string, title: string): Readonly<Record<string, string>> => ({
  name: `array[${title}]`,
  identifier: `array(select i.scheme || ' ' || i.value from identifier i
    where i.subject_kind = '${kind}' and i.subject_id = r.id order by i.scheme, i.value)`,
});

export const recordTypes: readonly RecordType[] = [
  {
    type: type("Commitment", "Commitment", "Something promised or asked for."),
    kind: "commitment",
    title: "r.title",
    near: "fold(r.title) % folded",
    named: "r.slug = query",
    description: "concat_ws(', ', 'Commitment', r.jurisdiction, r.made_on)",
    values: {
      ...ofAll("COMMITMENT", "r.title"),
      jurisdiction: "array[r.jurisdiction]",
      date: "array[r.made_on]",
      due: "array[r.due_in_force]",
      status: "array[r.status]",
      slug: "array[r.slug]",
    },
  },
  {
    type: type("Meeting", "Meeting", "A planned or held meeting."),
    kind: "meeting",
    title: "r.title",
    near: "fold(r.title) % folded",
    named: "r.slug = query",
    description: "concat_ws(', ', 'Meeting', r.city, r.date)",
    values: {
      ...ofAll("MEETING", "r.title"),
      jurisdiction: "array[r.country]",
      date: "array[r.date]",
      status: "array[r.status]",
      slug: "array[r.slug]",
    },
  },
  {
    type: type("Topic", "Topic", "What commitments and meetings are about."),
    kind: "topic",
    title: "r.name",
    titles: "array(select label ->> 'text' from jsonb_array_elements(r.labels) as label)",
    near: "fold(r.name) % folded",
    named: "r.slug = query",
    description: "concat_ws('. ', 'Topic', r.description)",
    values: { ...ofAll("TOPIC", "r.name"), description: "array[r.description]", slug: "array[r.slug]" },
  },
  {
    type: type("SourceArticle", "Source Article", "A published document that is used as evidence."),
    kind: "source_article",
    title: "r.title",
    near: "folded <% r.search_text",
    named: "query in (r.url, r.canonical_url)",
    description: "concat_ws(', ', 'Source article', r.publisher, r.published_on)",
    values: {
      ...ofAll("SOURCE_ARTICLE", "r.title"),
      date: "array[r.published_on]",
      publisher: "array[r.publisher]",
      url: "array[r.url]",
    },
  },
];

/** All types of the service. */
export const entityTypes: readonly EntityType[] = [...actorEntityTypes, ...recordTypes.map(({ type: each }) => each)];

export const recordProperties: ReadonlySet<string> = new Set(recordTypes.flatMap(({ values }) => Object.keys(values)));

/** Properties that actors do not have. */
export const ownProperties: readonly Property[] = [
  { id: "date", name: "Date", description: "When it was made, held or published: YYYY, YYYY-MM, YYYY-MM-DD .." },
  { id: "due", name: "Due", description: "Of a commitment, the deadline in force, in the same forms." },
  { id: "status", name: "Status", description: "Of a commitment or a meeting, as the API calls it: KEPT, HELD .." },
  { id: "publisher", name: "Publisher", description: "Of a source article." },
  { id: "url", name: "Address", description: "Of a source article." },
];

export const recordProperty = (id: string): Property | null => ownProperties.find((each) => each.id === id) ?? null;

/** The ids of the properties of a type; null if it is no such type. */
export const propertiesOfType = (id: unknown): string[] | null => {
  const found = recordTypes.find(({ type: each }) => each.id === id);
  return found ? Object.keys(found.values) : null;
};

/** The kinds that some types mean: none if no type is given, since then actors are meant. */
export const recordKindsOf = (types: readonly string[]): string[] =>
  recordTypes.filter(({ type: { id } }) => types.includes(id)).map(({ kind }) => kind);

/** The values of a property of the record `r`, as an array of texts. */
export const valuesOfRecord = (pid: string, { kind, values }: RecordType): string =>
  `case ${Object.entries(values)
    .map(([id, held]) => `when ${pid} = '${id}' then ${held}`)
    .join(" ")} when ${pid} like 'identifier:%' then array(select i.value from identifier i
    where i.subject_kind = '${kind.toUpperCase()}' and i.subject_id = r.id and i.scheme = substr(${pid}, 12) order by i.value) end`;

/** Whether a value that a query gives is one that the record has. */
const isHeld = (pid: string, given: string, held: string): string => `case
  when ${pid} = 'identifier' then identifier_key(${given}) in (identifier_key(split_part(${held}, ' ', 2)), identifier_key(${held}))
  when ${pid} like 'identifier:%' then identifier_key(${given}) = identifier_key(${held})
  when ${pid} = 'jurisdiction' then ${held} = ${given} or starts_with(${held}, ${given} || '-')
  when ${pid} in ('date', 'due') then starts_with(${held}, ${given}) or starts_with(${given}, ${held})
  else fold(${given}) = fold(${held}) end`;

/** Those of one kind that a query may mean, each found through an index. */
const foundOf = (of: RecordType): string => `
  select asked.place, '${of.kind}' as kind, r.id, ${of.title} as name, ${of.description} as description, r.known,
      query <> '' and (fold(${of.title}) = folded or exists (select from translation t where t.record_id = r.id and t.field in ('name', 'title') and fold(t.text) = folded)
        ${of.titles ? `or exists (select from unnest(${of.titles}) as other where fold(other) = folded)` : ""}) as same,
      greatest(similarity(fold(${of.title}), folded), 0.85 * word_similarity(folded, fold(${of.title}))) as likeness,
      (select coalesce(jsonb_object_agg(pid, has), '{}') from (
        select pid, bool_or(coalesce(${isHeld("pid", "wanted", "held")}, false)) as has
          from jsonb_to_recordset(properties) as given(pid text, "values" jsonb), jsonb_array_elements_text("values") as wanted,
            unnest(coalesce(nullif(${valuesOfRecord("pid", of)}, '{}'), array[null])) as held group by pid) as compared) as properties, "most", query = '' as nameless
    from asked join lateral (
      select r.*, each.known from (select id, bool_or(known) as known from (
        select r.id, true as known from ${of.kind} r where r.id = uuid or (query <> '' and ${of.named})
        union all
        select subject_id, true from identifier where subject_kind = '${of.kind.toUpperCase()}' and query <> '' and lower(value) = lower(query)
        union all
        select held.subject_id, true from jsonb_to_recordset(properties) as given(pid text, "values" jsonb), jsonb_array_elements_text("values") as wanted,
          lateral (select subject_id from identifier where subject_kind = '${of.kind.toUpperCase()}' and lower(value) = lower(wanted) limit 20) as held
         where starts_with(pid, 'identifier')
        union all
        (select r.id, false from ${of.kind} r where query <> '' and fold(${of.title}) collate "C" = folded limit 50)
        union all
        (select record_id, false from translation where query <> '' and record_kind = '${of.kind.toUpperCase()}' and field in ('name', 'title')
           and fold(text) collate "C" = folded limit 20)
        union all
        (select r.id, false from ${of.kind} r where query <> '' and r.search_vector @@ plainto_tsquery('simple', folded) limit 100)
        union all
        (select r.id, false from ${of.kind} r where query <> '' and ${of.near} limit 100)) as every where id is not null group by id) as each
      join ${of.kind} r using (id)) as r on '${of.kind}' = any(records)`;

/** $1: the queries, as for actors. The candidates of kinds that are no actors. */
export const recordCandidates = (unknownProperty: string): string => `
  with asked as materialized (
    select place, coalesce(query, '') as query, fold(coalesce(query, '')) as folded, uuid, records, "most", coalesce(properties, '[]') as properties
      from jsonb_array_elements($1::jsonb) with ordinality as given(item, place),
        jsonb_to_record(item) as q(query text, uuid uuid, records text[], "most" integer, properties jsonb) where records <> '{}'),
  found as (${recordTypes.map(foundOf).join(" union all ")}),
  scored as (
    select *, round((100 * (case when known or same or nameless then 1 else 0.9 * likeness end)
        * (1 - 0.4 * coalesce((select count(*) filter (where p.value = 'false')::float8 / nullif(count(*), 0)
            from jsonb_each(properties) as p where p.key not like '${unknownProperty}%'), 0)))::numeric, 1)::float8 as score
      from found)
  select coalesce(json_agg(ranked order by place, score desc, known desc, id), '[]')
    from (select place::integer, kind, id, name, description, known, same, round(likeness::numeric, 3)::float8 as likeness, properties, score,
            row_number() over (partition by place order by score desc, known desc, id) as rank, "most" from scored) as ranked
   where rank <= "most"`;
