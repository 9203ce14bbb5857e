import type { EntityManager } from "typeorm";
import { Refusal } from "../../values/errors";
import { formatRecordId, parseRecordId } from "../../values/record-id";
import type { UnitOfWork } from "../ledger/apply/unit-of-work";
import type { ActorKind } from "./actor.kind";
import type { AnyActorInput } from "./actor.inputs";

/**
 * The least similarity (pg_trgm, over folded names) at which a new actor may be a known one. Google Inc. and Google have 0.64, Axel
 * Lemaire and Axelle Lemaire 0.75, Facebok and Facebook 0.70; the Ministry of Justice and the Ministry of the Interior have 0.36, the
 * Department of State and the Department of Justice 0.50, Appel and Apple 0.33. Ministries of two countries often have similar names
 * (0.66), so across jurisdictions only the same name counts. The index uses the same limit (`pg_trgm.word_similarity_threshold`), so it
 * finds every name that is similar enough.
 */
const similarEnough = 0.6;

/**
 * The most comparisons of a new name with a known one in a change set. To look for other spellings of a name costs some 20 ms among
 * 100,000 actors, and proportionally less among fewer. For the new names after that, only names with the same words are found.
 */
const mostComparisons = 1_000_000;

/** The most actors with all words of a new name that are compared with it. */
const mostCompared = 200;

const mostCandidates = 10;

interface Candidate {
  place: number;
  id: string | null;
  name: string;
}

/** New actors of these kinds that look like known ones. Actors that were confirmed to be distinct are left out. */
export const refuseDuplicates =
  (kind: ActorKind) =>
  async (
    manager: EntityManager,
    inputs: readonly AnyActorInput[],
    records: UnitOfWork,
  ): Promise<ReadonlyMap<number, Refusal>> => {
    if (inputs.every(({ confirmedDistinct }) => confirmedDistinct)) return new Map();
    const ofOtherKinds = records.in("new", "actor").filter(({ values }) => values["kind"] !== kind);
    const candidates: Candidate[] = await manager.query(likeOthers, [
      inputs.map(({ name }) => name),
      inputs.map(({ jurisdiction, country }) => jurisdiction ?? country),
      inputs.map(({ confirmedDistinct }) => confirmedDistinct !== true),
      ofOtherKinds.map(({ values }) => values["name"]),
      records.in("removed", "actor").map(({ values }) => values.id),
      inputs.map(({ body }) => parseRecordId(body ?? "")?.uuid ?? null),
      kind,
    ]);
    const byPlace = new Map<number, Candidate[]>();
    for (const each of candidates) byPlace.set(each.place, [...(byPlace.get(each.place) ?? []), each]);
    return new Map([...byPlace].map(([place, found]) => [place, looksLike(found)]));
  };

const ifAnother = "If it is another one, send it again with confirmedDistinct: true";

function looksLike(found: readonly Candidate[]): Refusal {
  const names = [...new Set(found.map(({ id, name }) => (id ? name : `${name} in the same change set`)))];
  const records = found.flatMap(({ id }) => (id ? [formatRecordId({ kind: "actor", uuid: id })] : []));
  const message = `this looks like an actor that exists already: ${names.slice(0, 3).join(", ")}. ${ifAnother}`;
  return new Refusal("DUPLICATE_CANDIDATES", message, ["name"], { records });
}

/**
 * $1 names, $2 countries, $3 whether to look at each, $4 names of other kinds in the change set, $5 actors that it removes, $6 the bodies
 * of offices, because a minister and the ministry have similar names, $7 the kind of all of them. A name that is the same once it is normalised
 * (docs/identity.md) counts as the same name.
 */
const likeOthers = `
  with asked as materialized (
    select place::integer - 1 as place, name, country, looked_at, body, fold(name) as folded,
        plainto_tsquery('simple', fold(name)) as words, name_nature($7) || '=' || array_to_string(name_words(name, name_nature($7)), ' ') as normalised,
        count(*) filter (where looked_at) over (order by place)
          <= ${mostComparisons} / greatest((select count(*) from actor), 1) as closely
      from unnest($1::text[], $2::text[], $3::boolean[], $6::uuid[]) with ordinality
        as given(name, country, looked_at, body, place))
  select asked.place, found.id, found.name, found.closeness
    from asked cross join lateral (
      select id, name, closeness from (
        select id, name, country,
            case when normalised = any(name_keys) then 1
              else (select max(similarity(fold(called), folded)) from unnest(near.name || near.aliases) as called) end as closeness
          from ((select id, name, aliases, country, name_keys from actor where closely and folded <% search_text)
            union (select id, name, aliases, country, name_keys from actor where length(normalised) > 2 and name_keys && array[normalised]
              limit ${mostCompared})
            union (select id, name, aliases, country, name_keys from actor where search_vector @@ words
              limit ${mostCompared})) as near
         where id <> all($5::uuid[]) and id is distinct from asked.body offset 0) as judged
       where closeness >= case when judged.country <> asked.country then 1 else ${similarEnough} end
       order by closeness desc, id limit ${mostCandidates}) as found
   where looked_at
  union all
  select place, null, name, 1 from asked
   where looked_at and (folded in (select fold(name) from unnest($4::text[]) as others(name))
     or exists (select from asked as earlier where earlier.place < asked.place
       and (earlier.folded = asked.folded or (earlier.normalised = asked.normalised and length(asked.normalised) > 2))))
  order by place, closeness desc, id`;
