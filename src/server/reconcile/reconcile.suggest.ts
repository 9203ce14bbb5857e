import type { Statements } from "../../projection/answer/reader";
import { badInput, shown } from "../../values/errors";
import { formatRecordId, parseRecordId } from "../../values/record-id";
import { describe } from "./reconcile.candidates";
import { ofScheme, properties } from "./reconcile.properties";
import { textIn } from "./reconcile.queries";
import { entityTypes, ownProperties, recordTypes, type RecordType } from "./reconcile.records";
import { typesOfKinds } from "./reconcile.types";

const pageSize = 10;
const mostSkipped = 200;

interface Suggestion {
  id: string;
  name: string;
  description: string;
  notable?: string[];
}

/** The parameters of a suggest query. */
export interface Asked {
  prefix: string;
  cursor: number;
}

export function askedIn(query: Readonly<Record<string, unknown>>): Asked {
  const cursor = query["cursor"] === undefined || query["cursor"] === "" ? 0 : Number(query["cursor"]);
  if (!Number.isInteger(cursor) || cursor < 0 || cursor > mostSkipped)
    throw badInput("cursor", `must be a whole number from 0 to ${mostSkipped}, not ${shown(query["cursor"])}`);
  return { prefix: textIn(query["prefix"] ?? "", "prefix").trim(), cursor };
}

/** Those whose id or name has a word that begins with the prefix. */
function beginning<Item extends { id: string; name: string }>(
  items: readonly Item[],
  { prefix, cursor }: Asked,
): Item[] {
  const wanted = prefix.toLowerCase();
  const begins = ({ id, name }: Item): boolean =>
    [id, name, ...name.split(/\W+/), ...id.split(":")].some((word) => word.toLowerCase().startsWith(wanted));
  return items.filter(begins).slice(cursor, cursor + pageSize);
}

export const suggestTypes = (asked: Asked): Suggestion[] =>
  beginning(entityTypes, asked).map(({ id, name, description }) => ({ id, name, description }));

/** The properties, and one for each scheme under which actors have ids. */
export async function suggestProperties(asked: Asked, statements: Statements): Promise<Suggestion[]> {
  const [schemes] = (await statements.read({ text: schemesOfActors, values: [] }, "light")) as [string[]];
  return beginning([...properties, ...ownProperties, ...schemes.map(ofScheme)], asked);
}

interface Row {
  /** Null for an actor. */
  record: RecordType["kind"] | null;
  id: string;
  name: string;
  description: string | null;
  kind: string;
  jurisdiction: string | null;
}

export async function suggestEntities({ prefix, cursor }: Asked, statements: Statements): Promise<Suggestion[]> {
  if (prefix === "") return [];
  const id = parseRecordId(prefix);
  const words = prefix.normalize("NFKD").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const values = [prefix, words.slice(0, 10).join(" "), id?.uuid ?? null, cursor];
  const [found] = (await statements.read({ text: entitiesBeginning, values }, "light")) as [Row[]];
  return found.map((row) => ({
    id: formatRecordId({ kind: row.record ?? "actor", uuid: row.id }),
    name: row.name,
    description: row.record ? (row.description ?? "") : describe(row),
    notable: [recordTypes.find(({ kind }) => kind === row.record)?.type.id ?? typesOfKinds[row.kind]?.id ?? row.kind],
  }));
}

/** One look-up in an index for each scheme, of which there are few. */
const schemesOfActors = `
  with recursive each(scheme) as (
    (select scheme from identifier where subject_kind = 'ACTOR' order by scheme limit 1)
    union all
    select (select i.scheme from identifier i where i.subject_kind = 'ACTOR' and i.scheme > each.scheme order by i.scheme limit 1)
      from each where scheme is not null)
  select coalesce(json_agg(scheme order by scheme), '[]') from (select scheme from each where scheme is not null limit 200) as known`;

const wordsBegin = "search_beginnings($2)";

const beginningOf = ({ kind, title, description }: RecordType): string => `
    select '${kind}' as record, r.id, ${title} as name, ${description} as description, '' as kind, null as jurisdiction, min(rank) as rank from (
      select id, 0 as rank from ${kind} where id = $3::uuid
      union all
      (select r.id, 3 from ${kind} r where fold(${title}) collate "C" >= fold($1) and fold(${title}) collate "C" < fold($1) || chr(1114111)
        order by fold(${title}) collate "C", r.id limit ${mostSkipped + pageSize})
      union all
      (select id, 4 from ${kind} where search_vector @@ ${wordsBegin} limit ${mostSkipped + pageSize})) as each
      join ${kind} r using (id) group by r.id`;

/** $1 the prefix, $2 its words, $3 a uuid if it is an id, $4 how many to skip. Actors come first, and of all those whose name begins with it. */
const entitiesBeginning = `
  with found as (
    select id, 0 as rank from actor where id = coalesce((select id from actor where id = $3::uuid),
      ledger.survivor('actor', $3::uuid, (select max(revision) from change_set))) or slug = $1
    union all
    (select id, 1 from actor where fold(name) collate "C" >= fold($1) and fold(name) collate "C" < fold($1) || chr(1114111)
      order by fold(name) collate "C", id limit ${mostSkipped + pageSize})
    union all
    (select id, 2 from actor
      where search_vector @@ ${wordsBegin} limit ${mostSkipped + pageSize}))
  select coalesce(json_agg(page), '[]') from (
    select record, id, name, description, kind, jurisdiction from (
      select null as record, a.id, a.name, a.description, a.kind, a.country as jurisdiction, rank
        from (select id, min(rank) as rank from found group by id) as each join actor a using (id)
      union all ${recordTypes.map(beginningOf).join(" union all ")}) as entity
     order by rank, fold(name) collate "C", id limit ${pageSize} offset $4) as page`;
