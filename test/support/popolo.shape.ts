/**
 * What the JSON Schemas of Popolo ask for (http://www.popoloproject.com/specs), in our words, since no package has them: which properties
 * there are, of which type, and that dates have a year, a month or a day. Other properties are refused here, though not by Popolo.
 */
const text = { type: "string", minLength: 1 };
const address = { type: "string", format: "uri" };
const date = { type: "string", pattern: "^[0-9]{4}(-[0-9]{2}){0,2}$" };
const instant = { type: "string", format: "date-time" };

const shape = (required: readonly string[], properties: object): object => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const listOf = (items: object): object => ({ type: "array", minItems: 1, items });

const names = listOf(shape(["name"], { name: text, lang: text, start_date: date, end_date: date, note: text }));
const identifiers = listOf(shape(["identifier"], { identifier: text, scheme: text }));
const links = listOf(shape(["url"], { url: address, note: text }));
const common = { id: text, identifiers, links, sources: links, updated_at: instant };

const person = shape(["id", "name"], {
  ...common,
  ...{ name: text, other_names: names, summary: text, birth_date: date, death_date: date },
});
const organization = shape(["id", "name"], {
  ...common,
  ...{ name: text, other_names: names, classification: text, abstract: text, area_id: text, parent_id: text },
});
const post = shape(["id", "label"], {
  ...common,
  ...{ label: text, other_labels: names, organization_id: text, area_id: text },
});
const membership = shape(["id", "person_id"], {
  ...{ id: text, person_id: text, organization_id: text, post_id: text, role: text, on_behalf_of_id: text },
  ...{ area: shape(["name"], { name: text }), start_date: date, end_date: date, sources: links, updated_at: instant },
});
const area = shape(["id", "name"], { id: text, identifier: text, name: text, classification: text, parent_id: text });

export const popoloFile = shape(["@context", "meta", "persons", "organizations", "posts", "memberships", "areas"], {
  "@context": { type: "object" },
  meta: { type: "object" },
  persons: { type: "array", items: person },
  organizations: { type: "array", items: organization },
  posts: { type: "array", items: post },
  memberships: { type: "array", items: membership },
  areas: { type: "array", items: area },
});

interface Item {
  id: string;
  name: string;
  label?: string;
  identifiers?: { scheme: string; identifier: string }[];
  birth_date?: string;
  death_date?: string;
  start_date?: string;
  end_date?: string;
}

/** The file as it is read. */
export interface PopoloFile {
  meta: object;
  persons: Item[];
  organizations: Item[];
  posts: Item[];
  memberships: Item[];
  areas: Item[];
}
