type Value = string | number | null | undefined;

/** An entity of FollowTheMoney: each property has a list of texts. */
export interface Entity {
  id: string;
  schema: string;
  properties: Readonly<Record<string, readonly string[]>>;
  /** The ids under which it was known before it was merged, as OpenSanctions has them. */
  referents?: readonly string[];
}

/** FollowTheMoney takes letters, digits and hyphens: `actor-0197f3b2-..` for `actor_0197f3b2-..`. */
export const entityId = (id: string): string => id.replaceAll("_", "-");

/** An entity without the properties of which nothing is known. */
export function entity(
  id: string,
  schema: string,
  values: Readonly<Record<string, Value | readonly Value[]>>,
  merged: readonly string[] = [],
): Entity {
  const properties = Object.entries(values).flatMap(([name, value]): [string, string[]][] => {
    const known = [value].flat().filter((each) => each !== null && each !== undefined && each !== "");
    return known.length === 0 ? [] : [[name, [...new Set(known.map(String))]]];
  });
  return {
    ...{ id: entityId(id), schema, properties: Object.fromEntries(properties) },
    ...(merged.length > 0 && { referents: merged.map(entityId) }),
  };
}

/** A country as FollowTheMoney has it; of a part of one the country: `FR-75` is in `fr`. */
export const countryOf = (code: string | null | undefined): string | undefined => code?.split("-")[0]?.toLowerCase();

/** Instants to the second, which is all that the type of dates has. */
export const secondOf = (instant: string): string => instant.slice(0, 19);
