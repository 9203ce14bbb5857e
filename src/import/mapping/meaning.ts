import type { ApiObject, ApiTypes } from "./api.types";
import { isWithoutEnd } from "./dates";
import { listOf, type Entity, type Mapping, type Nested, type Property, type Query } from "./mapping";
import { propertyMapping } from "./grammar";
import { mistakesIn, nearest, type Mistake } from "./shape";

type Path = (string | number)[];

/** The words that say where a value comes from. An object with one of them is a property; without, it is the fields of an object. */
const origins = ["column", "columns", "literal", "literals", "template", "entity"];

export const isProperty = (value: Nested): value is Property =>
  !Array.isArray(value) && Object.keys(value).some((name) => origins.includes(name));

/** Finds mistakes that the shape cannot show: unknown names, fields that the API does not have, and values that it does not accept. */
export function meaningMistakes(mapping: Mapping, api: ApiTypes): Mistake[] {
  const found: Mistake[] = [];
  const note = (path: Path, message: string): void => void found.push({ path, message });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(mapping.dataset))
    note(["dataset"], "must be lower-case letters, digits and single hyphens");
  const source = api.operationFor("SourceArticle");
  const inSource = new Meaning(mapping, api, note, {});
  if (source) inSource.object(source.input, mapping.source, ["source"], ["kind", "table", "as"]);
  checkScales(mapping, api, note);
  mapping.queries.forEach((query, place) =>
    new Meaning(mapping, api, note, query.entities).query(query, ["queries", place]),
  );
  return found;
}

function checkScales({ scales = {} }: Mapping, api: ApiTypes, note: (path: Path, message: string) => void): void {
  const statuses = api.operationFor("Assessment")?.input.field("status")?.values ?? [];
  for (const [name, { terms }] of Object.entries(scales))
    for (const [term, status] of Object.entries(terms))
      if (!statuses.includes(status))
        note(["scales", name, "terms", term], `${status} is not a status; ${nearest(status, statuses)}`);
}

class Meaning {
  constructor(
    private readonly mapping: Mapping,
    private readonly api: ApiTypes,
    private readonly note: (path: Path, message: string) => void,
    private readonly entities: Record<string, Entity>,
  ) {}

  query(query: Query, path: Path): void {
    for (const [name, entity] of Object.entries(this.entities)) this.entity(entity, query, [...path, "entities", name]);
  }

  private entity(entity: Entity, { group }: Query, path: Path): void {
    const operation = this.api.operationFor(entity.schema);
    if (!operation) {
      this.note([...path, "schema"], `there is no ${entity.schema}; ${nearest(entity.schema, this.api.kinds)}`);
      return;
    }
    const keys = listOf(entity.keys);
    if (keys.length === 0 && !group)
      this.note(path, "needs keys: with them, a row that is sent again is the same record");
    if (entity.sameKeys === "number" && keys.length === 0)
      this.note([...path, "sameKeys"], "needs keys of the entity: `group` says that rows with the same are one");
    if (entity.sameKeys === "number" && this.api.isActor(entity.schema))
      this.note([...path, "sameKeys"], "an actor that several rows name is one: `number` is for what each row is of");
    keys.forEach((key, place) => typeof key !== "string" && this.property(key, null, [...path, "keys", place]));
    const properties = entity.properties ?? {};
    const isReference = Object.keys(properties).length === 0;
    const given = ["as", "evidence", ...(usesScale(properties) ? ["status", "methodology"] : [])];
    this.object(operation.input, properties, [...path, "properties"], given, isReference ? path : undefined);
  }

  /** `given`: fields that are filled otherwise. */
  object(input: ApiObject, fields: Record<string, Nested>, path: Path, given: string[] = [], reference?: Path): void {
    for (const [name, value] of Object.entries(fields)) {
      const field = input.field(name);
      if (!field) this.note([...path, name], `${input.name} has no ${name}; ${nearest(name, input.names)}`);
      else if (given.includes(name)) this.note([...path, name], `${name} is filled by the import`);
      else this.value(value, field, [...path, name]);
    }
    const missing = input.required.filter((name) => !(name in fields) && !given.includes(name));
    if (missing.length > 0 && !reference) this.note(path, `${input.name} needs ${missing.join(" and ")}`);
  }

  private value(value: Nested, field: FieldOf, path: Path): void {
    if (!field.object) {
      if (Array.isArray(value)) value.forEach((item, place) => this.property(item, field, [...path, place]));
      else this.property(value, field, path);
      return;
    }
    if (isProperty(value)) this.note(path, `takes fields of ${field.object.name}: ${field.object.names.join(", ")}`);
    else if (!Array.isArray(value)) this.object(field.object, value, path);
    else if (!field.list) this.note(path, "is not a list");
    else for (const [place, item] of value.entries()) this.object(field.object, item, [...path, place]);
  }

  private property(value: Nested, field: FieldOf | null, path: Path): void {
    const wrong = mistakesIn(value, propertyMapping, path);
    for (const { path: place, message } of wrong) this.note(place, message);
    if (wrong.length > 0) return;
    const property = value as Property;
    if (!isProperty(property))
      this.note(path, `says nothing of where its value comes from: give one of ${origins.join(", ")}`);
    this.names(property, field, path);
    if (listOf(property.format).some(isWithoutEnd))
      this.note([...path, "format"], "ends with a slash, and no date of the record is without an end: leave it out");
    for (const literal of [property.literal, ...listOf(property.literals)])
      if (literal !== undefined && field?.values && !field.values.includes(String(literal)))
        this.note([...path, "literal"], `${String(literal)} is not one of ${field.values.join(", ")}`);
  }

  /** Checks the names of entities, lookups and scales, which other parts of the mapping define. */
  private names({ entity, lookup, scale }: Property, field: FieldOf | null, path: Path): void {
    if (entity !== undefined && !(entity in this.entities))
      this.note([...path, "entity"], `there is no entity ${entity}; ${nearest(entity, Object.keys(this.entities))}`);
    if (entity !== undefined && field && field.type !== "ID") this.note(path, "is not a reference to a record");
    this.named(lookup, this.mapping.lookups, "lookup", path);
    this.named(scale, this.mapping.scales, "scale", path);
  }

  private named(name: string | undefined, known: object | undefined, what: "lookup" | "scale", path: Path): void {
    if (name === undefined || (known && name in known)) return;
    this.note([...path, what], `there is no ${what} ${name}; ${nearest(name, Object.keys(known ?? {}))}`);
  }
}

type FieldOf = NonNullable<ReturnType<ApiObject["field"]>>;

const usesScale = (properties: Record<string, Nested>): boolean => {
  const term = properties["term"];
  return term !== undefined && isProperty(term) && term.scale !== undefined;
};
