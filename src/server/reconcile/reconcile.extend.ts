import type { Statements } from "../../projection/answer/reader";
import { badInput } from "../../values/errors";
import { parseRecordId } from "../../values/record-id";
import { tooLarge } from "./reconcile.errors";
import { propertyOf, valuesOf, type Property } from "./reconcile.properties";
import { listIn, objectIn, parsed, textIn } from "./reconcile.queries";
import { recordProperty, recordTypes, valuesOfRecord, type RecordType } from "./reconcile.records";
import { anyActor } from "./reconcile.types";

const most = { ids: 500, properties: 20, values: 100 };

type Cell = { str: string } | { int: number } | { id: string; name: string };

export interface Extension {
  meta: { id: string; name: string; type?: { id: string; name: string } }[];
  rows: Record<string, Record<string, Cell[]>>;
}

interface Wanted {
  property: Property;
  /** The most values of each actor. */
  limit: number;
}

/** Reads a query of data extension and answers it. An id that names no actor has no values. */
export async function extend(text: string, statements: Statements): Promise<Extension> {
  const given = objectIn(parsed(text, "extend"), "extend");
  const ids = idsIn(given["ids"]);
  const wanted = wantedIn(given["properties"]);
  const named = ids.map((id) => parseRecordId(id));
  const values = [
    named.map((id) => id?.uuid ?? null),
    wanted.map(({ property }) => property.id),
    named.map((id) => id?.kind ?? ""),
  ];
  const [found] = (await statements.read({ text: valuesOfEntities, values }, "heavy")) as [Record<string, Cell[]>[]];
  return {
    meta: wanted.map(({ property: { id, name } }) => ({
      id,
      name,
      ...(id === "body" && { type: { id: anyActor.id, name: anyActor.name } }),
    })),
    rows: Object.fromEntries(ids.map((id, place) => [id, cellsOf(found[place] ?? {}, wanted)])),
  };
}

const cellsOf = (held: Record<string, Cell[]>, wanted: readonly Wanted[]): Record<string, Cell[]> =>
  Object.fromEntries(wanted.map(({ property, limit }) => [property.id, (held[property.id] ?? []).slice(0, limit)]));

function idsIn(value: unknown): string[] {
  if (!Array.isArray(value)) throw badInput("extend.ids", "must be a list of ids");
  if (value.length > most.ids)
    throw tooLarge(`extend.ids: ${value.length} ids are too many; send at most ${most.ids} at a time`);
  return value.map((id) => textIn(id, "extend.ids"));
}

function wantedIn(value: unknown): Wanted[] {
  if (!Array.isArray(value)) throw badInput("extend.properties", "must be a list of properties");
  return listIn(value, "extend.properties", most.properties).map((each, place) => {
    const field = `extend.properties.${place}`;
    const { id, settings } = objectIn(each, field);
    const pid = textIn(id, `${field}.id`);
    const property = propertyOf(pid) ?? recordProperty(pid) ?? { id: pid, name: pid, description: "" };
    // OpenRefine sends the settings as texts.
    const limit = Number(settings === undefined ? 0 : objectIn(settings, `${field}.settings`)["limit"]);
    return { property, limit: limit > 0 ? Math.min(limit, most.values) : most.values };
  });
}

const ofRecord = (of: RecordType): string => `when '${of.kind}' then (
    select json_object_agg(pid, (select coalesce(json_agg(json_build_object('str', value)), '[]')
        from unnest(${valuesOfRecord("pid", of)}) as value where value is not null))
      from ${of.kind} r, unnest($2::text[]) as pid where r.id = uuid)`;

/** $1 uuids, $2 ids of properties, $3 the kind of each record. An actor that was merged has the values of the one that it was merged into. */
const valuesOfEntities = `
  select coalesce(json_agg(held order by place), '[]') from (
    select place, case given.kind ${recordTypes.map(ofRecord).join(" ")} else (select json_object_agg(pid, case pid
          when 'body' then (select coalesce(json_agg(json_build_object('id', 'actor_' || b.id, 'name', b.name)), '[]') from actor b where b.id = a.body_id)
          when 'meetings' then (select coalesce(json_agg(json_build_object('int', value::integer)), '[]') from unnest(held) as value where a.id is not null)
          else (select coalesce(json_agg(json_build_object('str', value)), '[]') from unnest(held) as value where value is not null) end)
        from unnest($2::text[]) as pid cross join lateral (select ${valuesOf("pid")} as held) as valued) end as held
      from unnest($1::uuid[], $3::text[]) with ordinality as given(uuid, kind, place)
      left join actor a on given.kind = 'actor' and a.id = coalesce((select id from actor where id = uuid),
        ledger.survivor('actor', uuid, (select max(revision) from change_set)))) as extended`;
