/** A property of the protocol: it narrows queries down, and columns can be extended with it. */
export interface Property {
  id: string;
  name: string;
  description: string;
}

/** `identifier:lei`, `identifier:siren` ..: the ids under one scheme. */
export const identifierPrefix = "identifier:";

export const properties: readonly Property[] = [
  {
    id: "jurisdiction",
    name: "Jurisdiction",
    description:
      "A code of ISO 3166 (FR, AU-NSW), EU or UN. Queries may also give the name of a country in English or French.",
  },
  {
    id: "identifier",
    name: "Identifier",
    description: "Ids in other registers, with their schemes: lei 5493001KJTIIGC8Y1R12. Queries give the id alone.",
  },
  { id: "name", name: "Name", description: "The name by which the actor is best known." },
  { id: "alias", name: "Other name", description: "Other names: former, foreign, legal, abbreviated." },
  {
    id: "kind",
    name: "Kind",
    description: "PERSON, GOVERNMENT_BODY, OFFICE, TECH_COMPANY, COMPANY, ASSOCIATION or ORGANISATION.",
  },
  { id: "description", name: "Description", description: "One sentence on who this is." },
  { id: "slug", name: "Readable name", description: "The readable name in addresses." },
  { id: "body", name: "Body", description: "Of an office, the body that it belongs to." },
  { id: "born", name: "Born", description: "When a person was born: YYYY, YYYY-MM or YYYY-MM-DD." },
  { id: "died", name: "Died", description: "When a person died, in the same forms." },
  { id: "link", name: "Link", description: "Pages about the actor." },
  { id: "meetings", name: "Meetings", description: "In how many meetings the actor is recorded." },
];

const known = new Map(properties.map((property) => [property.id, property]));

/** Null for an id that is no property. */
export function propertyOf(id: string): Property | null {
  if (!id.startsWith(identifierPrefix)) return known.get(id) ?? null;
  const scheme = id.slice(identifierPrefix.length);
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(scheme) && scheme.length <= 50 ? ofScheme(scheme) : null;
}

export const ofScheme = (scheme: string): Property => ({
  id: `${identifierPrefix}${scheme}`,
  name: `Identifier (${scheme})`,
  description: `The id under the scheme ${scheme}.`,
});

/** The values of a property of the actor `a`, as an array of texts. */
export const valuesOf = (pid: string): string => `case
  when ${pid} like 'identifier:%' then array(select i.value from identifier i
    where i.subject_kind = 'ACTOR' and i.subject_id = a.id and i.scheme = substr(${pid}, 12) order by i.value)
  when ${pid} = 'identifier' then array(select i.scheme || ' ' || i.value from identifier i
    where i.subject_kind = 'ACTOR' and i.subject_id = a.id order by i.scheme, i.value)
  when ${pid} = 'jurisdiction' then array[a.country]
  when ${pid} = 'name' then array[a.name]
  when ${pid} = 'alias' then a.aliases
  when ${pid} = 'kind' then array[a.kind]
  when ${pid} = 'description' then array[a.description]
  when ${pid} = 'slug' then array[a.slug]
  when ${pid} = 'body' then array(select unnest(array['actor_' || b.id, b.name]) from actor b where b.id = a.body_id)
  when ${pid} = 'born' then array[a.born_on]
  when ${pid} = 'died' then array[a.died_on]
  when ${pid} = 'link' then array(select link ->> 'url' from jsonb_array_elements(a.links) as link)
  when ${pid} = 'meetings' then array[(select count(distinct p.meeting_id)::text from participation p where p.actor_id = a.id)]
  end`;

/** Whether a value that a query gives is one that the actor has. */
export const isSame = (pid: string, given: string, held: string): string => `case
  when ${pid} = 'identifier' then identifier_key(${given}) in (identifier_key(split_part(${held}, ' ', 2)), identifier_key(${held}))
  when ${pid} like 'identifier:%' then identifier_key(${given}) = identifier_key(${held})
  when ${pid} = 'jurisdiction' then ${held} = ${given} or starts_with(${held}, ${given} || '-')
  when ${pid} in ('born', 'died') then starts_with(${held}, ${given}) or starts_with(${given}, ${held})
  when ${pid} in ('name', 'alias', 'body') then name_words(${given}, name_nature(a.kind)) = name_words(${held}, name_nature(a.kind))
  else fold(${given}) = fold(${held}) end`;
