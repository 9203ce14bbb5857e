import type { CommitmentsPageQueryVariables, Formality, FulfilmentStatus, Timeliness } from "../graphql/graphql";
import { vocabulary } from "../language/en.vocabulary";

type OrderField = "MADE_ON" | "DUE_ON" | "TITLE" | "UPDATED_AT";

export const orderFields: readonly OrderField[] = ["MADE_ON", "DUE_ON", "TITLE", "UPDATED_AT"];

/** What an address narrows the list down to, as variables of the query. What is no value of an enum is passed over. */
export function wantedCommitments(query: URLSearchParams): CommitmentsPageQueryVariables {
  const text = (name: string) => query.get(name)?.trim() || null;
  const before = text("before");
  const order = orderFields.find((field) => field === query.get("order"));
  return {
    search: text("q"),
    status: known<FulfilmentStatus>(query, "status", vocabulary.status),
    timeliness: known<Timeliness>(query, "timeliness", vocabulary.timeliness),
    formality: known<Formality>(query, "formality", vocabulary.formality),
    madeAfter: text("from"),
    madeBefore: text("until"),
    ...(order && { orderBy: { field: order, direction: descending.has(order) ? "DESC" : "ASC" } }),
    ...(before === null ? { first: pageSize, after: text("after") } : { last: pageSize, before }),
  };
}

const pageSize = 25;
const descending: ReadonlySet<OrderField> = new Set<OrderField>(["MADE_ON", "UPDATED_AT"]);

function known<Value extends string>(
  query: URLSearchParams,
  name: string,
  values: Readonly<Record<Value, string>>,
): Value[] | null {
  const wanted = query.getAll(name).filter((value): value is Value => Object.hasOwn(values, value));
  return wanted.length > 0 ? wanted : null;
}
