import { badInput } from "../errors";
import type { Order } from "./list";

/** The place of a row in its list: sort key and id. Clients see it as an opaque string. */
interface Place {
  order: string;
  key: string;
  id: string;
}

export function encodeCursor({ order, key, id }: Place): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString("base64url");
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const keyShapes: Record<Order["type"], RegExp> = {
  date: /^(\d{4}-\d\d-\d\d|-?infinity)$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/,
  uuid,
  float8: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  text: /^[^\0]{0,1000}$/,
};

/** Reads a cursor that was made under this order; anything else is refused with the argument named. */
export function decodeCursor(value: unknown, order: string, type: Order["type"], argument: string): Place {
  const [madeUnder, key, id] = parts(String(value));
  if (typeof key !== "string" || typeof id !== "string" || !uuid.test(id) || !keyShapes[type].test(key)) {
    throw badInput(argument, "not a cursor of this list");
  }
  if (type === "date" && key.length === 10 && Number.isNaN(Date.parse(key))) {
    throw badInput(argument, "not a cursor of this list");
  }
  if (madeUnder !== order) throw badInput(argument, `this cursor belongs to a list ordered by ${String(madeUnder)}`);
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
