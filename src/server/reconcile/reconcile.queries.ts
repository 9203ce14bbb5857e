import { badInput, shown } from "../../values/errors";
import { isJurisdiction, partsOf } from "../../values/jurisdiction.rules";
import { nameOfJurisdiction } from "../../schema/jurisdiction";
import { parseRecordId } from "../../values/record-id";
import { tooLarge } from "./reconcile.errors";
import { identifierPrefix, propertyOf } from "./reconcile.properties";
import { recordKindsOf, recordProperties } from "./reconcile.records";
import { kindsOf } from "./reconcile.types";

/** The most queries in a batch, as the manifest says. */
export const batchSize = 50;
const most = { characters: 500, candidates: 50, properties: 10, values: 10 };
const usualCandidates = 10;

/** Stands before the id of a property that is none here: it is shown among the features, and changes no score. */
export const unknownProperty = "?";

/** A query as the statement takes it. */
export interface Query {
  key: string;
  query: string;
  uuid: string | null;
  /** The kinds of actors; null for all. */
  kinds: string[] | null;
  /** The other kinds of record. */
  records: string[];
  most: number;
  properties: { pid: string; values: string[] }[];
}

/** Reads a batch of queries. @throws GraphQLError BAD_USER_INPUT that names the field, or an error 413 if there are too many. */
export function queriesIn(text: string): Query[] {
  const batch = objectIn(parsed(text, "queries"), "queries");
  const entries = Object.entries(batch);
  if (entries.length > batchSize)
    throw tooLarge(`queries: ${entries.length} queries are too many; send at most ${batchSize} at a time`);
  return entries.map(([key, value]) => queryIn(key, objectIn(value, `queries.${key}`), `queries.${key}`));
}

export function parsed(text: string, field: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw badInput(field, `is not JSON: ${(error as Error).message}`);
  }
}

export function objectIn(value: unknown, field: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw badInput(field, `must be an object, not ${shown(value)}`);
}

/** A text that Postgres can hold. */
export function textIn(value: unknown, field: string, longest = most.characters): string {
  if (typeof value !== "string") throw badInput(field, `must be a text, not ${shown(value)}`);
  if (value.length > longest) throw badInput(field, `has ${value.length} characters; at most ${longest} are allowed`);
  if (value.includes("\0") || !value.isWellFormed())
    throw badInput(field, "contains characters that are not valid Unicode text");
  return value;
}

export function listIn(value: unknown, field: string, longest: number): unknown[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  if (list.length > longest) throw badInput(field, `has ${list.length} items; at most ${longest} are allowed`);
  return list;
}

/** What is null counts as left out: clients write null where nothing was chosen. */
function queryIn(key: string, given: Record<string, unknown>, field: string): Query {
  const asked = given["query"] ?? null;
  const query = asked === null ? "" : textIn(asked, `${field}.query`).trim();
  const types = typesIn(given["type"] ?? [], `${field}.type`);
  const [kinds, records] = [kindsOf(types), recordKindsOf(types)];
  const isKnown = (pid: string): boolean =>
    kinds?.length === 0 ? recordProperties.has(pid) || pid.startsWith(identifierPrefix) : propertyOf(pid) !== null;
  const properties = propertiesIn(given["properties"] ?? [], `${field}.properties`, isKnown);
  if (asked === null && properties.length === 0)
    throw badInput(`${field}.query`, "give a text to look for, or properties");
  const id = parseRecordId(query);
  return {
    key,
    query,
    uuid: id?.kind === "actor" || records.some((kind) => kind === id?.kind) ? (id?.uuid ?? null) : null,
    kinds,
    records,
    most: limitIn(given["limit"], `${field}.limit`),
    properties,
  };
}

const typesIn = (value: unknown, field: string): string[] =>
  listIn(value, field, most.values).map((type) => textIn(idOf(type), field));

export function limitIn(value: unknown, field: string): number {
  if (value === undefined || value === null) return usualCandidates;
  if (Number.isInteger(value) && Number(value) > 0) return Math.min(Number(value), most.candidates);
  throw badInput(field, `must be a whole number above 0, not ${shown(value)}`);
}

function propertiesIn(value: unknown, field: string, isKnown: (pid: string) => boolean): Query["properties"] {
  if (!Array.isArray(value)) throw badInput(field, `must be a list, not ${shown(value)}`);
  return listIn(value, field, most.properties).map((each, place) => {
    const { pid, v } = objectIn(each, `${field}.${place}`);
    const id = textIn(pid, `${field}.${place}.pid`);
    const given = listIn(v ?? [], `${field}.${place}.v`, most.values).filter((one) => one !== null);
    const values = given.map((one) => valueIn(one, `${field}.${place}.v`));
    return {
      pid: isKnown(id) ? id : unknownProperty + id,
      values: id === "jurisdiction" ? values.map(jurisdictionIn) : values,
    };
  });
}

/** A value is a text, a number, a yes or no, or an entity. */
const valueIn = (value: unknown, field: string): string =>
  textIn(typeof value === "number" || typeof value === "boolean" ? String(value) : idOf(value), field).trim();

const idOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "id" in value ? value.id : value;

let codes: ReadonlyMap<string, string> | null = null;

/** The code of a jurisdiction: given as it is, or as the name of a country in English or French. */
function jurisdictionIn(given: string): string {
  const code = given.toUpperCase();
  if (isJurisdiction(code)) return code;
  codes ??= new Map(
    partsOf(null).flatMap((each) =>
      ["en", "fr"].map((language) => [nameOfJurisdiction(each, language).toLowerCase(), each]),
    ),
  );
  return codes.get(given.toLowerCase()) ?? given;
}
