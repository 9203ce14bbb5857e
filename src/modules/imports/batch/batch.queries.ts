/** $1 an address, $2 the scheme of the editions of the register, $3 the uuid of the last edition, or null for all. Oldest first. */
export const editionsSql = `
  select id, part_fingerprints as parts, (select p.import_id from change_set c join ledger.import_change_set p on p.change_set_id = c.id
      where c.revision = coalesce((select min(h.revision) from history.source_article h where h.id = s.id), s.revision)) as imported
    from source_article s
   where url = $1 and kind = 'DATASET' and part_fingerprints is not null and ($3::uuid is null or id <= $3)
     and (id = $3 or exists (select from identifier i where i.subject_kind = 'SOURCE_ARTICLE' and i.subject_id = s.id and i.scheme = $2))
   order by id`;

/** $1 schemes and $2 values of identifiers, $3 names. The actors that have one of them, found by the indexes of identifiers, names and keys of names. */
export const actorsSql = `
  with found as materialized (
    select i.subject_id as id from unnest($1::text[], $2::text[]) as given(scheme, value)
      join identifier i on i.subject_kind = 'ACTOR' and i.scheme = given.scheme and i.value = given.value
    union
    select a.id from unnest($3::text[]) as given(name) join actor a on fold(a.name) collate "C" = fold(given.name) and a.name = given.name
    union
    select id from actor where aliases && $3::text[] and name_keys && array(
      select key from unnest($3::text[]) as given(name), unnest('{PERSON,OFFICE,ORGANISATION}'::text[]) as nature,
          unnest(name_keys(given.name, '{}', nature)) as key where substr(key, 2, 1) = '='))
  select a.id, a.kind, a.name, a.aliases, a.version, 
      case when a.country is not null then json_build_object('code', a.country) end as jurisdiction,
      (select coalesce(json_agg(json_build_object('scheme', scheme, 'value', value)), '[]') from identifier
        where subject_kind = 'ACTOR' and subject_id = a.id) as identifiers
    from found join actor a using (id)`;

/** $1 kinds, $2 schemes, $3 values: the uuid of the record that has each, or null. */
export const idsSql = `
  select i.subject_id as id from unnest($1::text[], $2::text[], $3::text[]) with ordinality as given(kind, scheme, value, place)
    left join identifier i on i.subject_kind = given.kind and i.scheme = given.scheme and i.value = given.value
   order by place`;

/** $1 the uuid of a contributor: the summaries of their change sets that wait. */
export const waitingSql = "select summary from change_set where contributor_id = $1 and status = 'PROPOSED'";
