import type { EntityManager } from "typeorm";
import { Refusal } from "../../values/errors";
import { formatRecordId } from "../../values/record-id";
import type { UnitOfWork } from "../ledger/apply/unit-of-work";
import { canonicalAddress } from "./canonical-address";
import type { RecordSourceArticleInput } from "./source-article.inputs";

const mostCandidates = 10;

interface Candidate {
  place: number;
  id: string | null;
  title: string;
  /** True if it has the same canonical address, which no two articles share. */
  same: boolean;
}

/** Recorded articles that probably have the same address, or that have the same words. */
export async function refuseDuplicates(
  manager: EntityManager,
  inputs: readonly RecordSourceArticleInput[],
  records: UnitOfWork,
): Promise<ReadonlyMap<number, Refusal>> {
  const candidates: Candidate[] = await manager.query(likeOthers, [
    inputs.map(({ url }) => url),
    inputs.map(({ url, canonicalUrl }) => canonicalAddress(canonicalUrl ?? url)),
    inputs.map(({ contentHash }) => contentHash),
    inputs.map(({ title }) => title),
    inputs.map(({ confirmedDistinct }) => confirmedDistinct !== true),
    records.in("removed", "source_article").map(({ values }) => values.id),
  ]);
  const byPlace = new Map<number, Candidate[]>();
  for (const each of candidates) byPlace.set(each.place, [...(byPlace.get(each.place) ?? []), each]);
  return new Map(
    [...byPlace].map(([place, found]) => {
      const same = found.filter((each) => each.same);
      return [place, same.length > 0 ? isThere(same) : looksLike(found)];
    }),
  );
}

const isThere = (found: readonly Candidate[]): Refusal =>
  new Refusal(
    "DUPLICATE",
    `another article has this canonical address: ${namesOf(found)}. Refer to that article`,
    ["canonicalUrl"],
    recordsOf(found),
  );

const ifAnother = "If it is another one, send it again with confirmedDistinct: true";

const looksLike = (found: readonly Candidate[]): Refusal =>
  new Refusal(
    "DUPLICATE_CANDIDATES",
    `an article with these words or this address exists already: ${namesOf(found)}. ${ifAnother}`,
    ["url"],
    recordsOf(found),
  );

const namesOf = (found: readonly Candidate[]): string =>
  [...new Set(found.map(({ id, title }) => (id ? title : `${title} in the same change set`)))].slice(0, 3).join(", ");

const recordsOf = (found: readonly Candidate[]): { records: string[] } => ({
  records: found.flatMap(({ id }) => (id ? [formatRecordId({ kind: "source_article", uuid: id })] : [])),
});

/** $1 addresses, $2 canonical ones, $3 content hashes, $4 titles, $5 whether to look for likely ones, $6 what is removed. */
const likeOthers = `
  with asked as materialized (
    select place::integer - 1 as place, canonical, hash, title, looked_at,
        address_key(url) as key, address_key(canonical) as canonical_key
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[])
        with ordinality as given(url, canonical, hash, title, looked_at, place)),
  signs as (
    select place, sign from asked, unnest(array[key, canonical_key, hash]) as sign where sign is not null)
  select asked.place, found.id, found.title, found.same
    from asked cross join lateral (
      select id, source_article.title, canonical_url = canonical as same from source_article
       where (canonical_url = canonical
           or looked_at and (address_key(source_article.url) in (key, canonical_key)
             or address_key(canonical_url) in (key, canonical_key) or content_hash = hash))
         and id <> all($6::uuid[])
       order by same desc, id limit ${mostCandidates}) as found
  union all
  select distinct asked.place, null::uuid, earlier.title, earlier.canonical = asked.canonical
    from signs join asked using (place)
    join signs as earlier_signs on earlier_signs.sign = signs.sign and earlier_signs.place < signs.place
    join asked as earlier on earlier.place = earlier_signs.place
   where asked.looked_at or earlier.canonical = asked.canonical
  order by place, same desc, id`;
