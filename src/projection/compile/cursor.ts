import { badInput } from "../../values/errors";
import type { Order } from "../declare/list";

/** The place of a row in its list: sort key and id. For clients it is an opaque string. */
interface Place {
  order: string;
  key: string;
  id: string;
}

export function encodeCursor({ order, key, id }: Place): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString("base64url");
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const longestKey = 1000;

/** Whether Postgres can read the key. If not, the client's mistake would look like an error of the server. */
const isKey: Record<Order["type"], (key: string) => boolean> = {
  date: (key) => /^-?infinity$/.test(key) || isDay(key),
  timestamptz: (key) => /^.{10} ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?\+00$/.test(key) && isDay(key.slice(0, 10)),
  uuid: (key) => uuid.test(key),
  bigint: (key) => /^\d{1,18}$/.test(key),
  float8: (key) => /^-?\d{1,20}(\.\d{1,20})?(e-\d{1,2})?$/.test(key),
  text: (key) => key.length <= longestKey && !key.includes("\0") && key.isWellFormed(),
};

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0001") return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Reads a cursor of this list and order. @throws an error that names the argument, for every other text. */
export function decodeCursor(value: unknown, order: string, type: Order["type"], argument: string): Place {
  const [madeUnder, key, id] = parts(String(value));
  if (typeof madeUnder === "string" && /^[A-Za-z]{1,40}\.[A-Z_]{1,40}$/.test(madeUnder) && madeUnder !== order)
    throw badInput(
      argument,
      `this cursor belongs to ${madeUnder}, not to ${order}: take one from the same list in the same order`,
    );
  const isPlace = typeof key === "string" && typeof id === "string" && uuid.test(id) && isKey[type](key);
  if (madeUnder !== order || !isPlace)
    throw badInput(argument, "this is not a cursor of this list: take one from `pageInfo` or `edges` of its answer");
  return { order, key, id };
}

function parts(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
