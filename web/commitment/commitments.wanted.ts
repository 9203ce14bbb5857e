import { statusOrder } from "../charts/status.order";
import type { CommitmentsPageQueryVariables, DeadlineChangeKind, Formality, Timeliness } from "../graphql/graphql";
import type { Narrowing } from "../shared/narrowing";
import { placeIn } from "../shared/page.place";

type OrderField = "MADE_ON" | "DUE_ON" | "TITLE" | "UPDATED_AT";

export const orderFields: readonly OrderField[] = ["MADE_ON", "DUE_ON", "TITLE", "UPDATED_AT"];
export const timelinessChoices = [
  "OVERDUE",
  "NOT_DUE",
  "ON_TIME",
  "LATE",
  "UNKNOWN",
  "LAPSED",
  "NO_DEADLINE",
] as const satisfies readonly Timeliness[];
export const formalityChoices = [
  "PROPOSED",
  "UNSPECIFIED",
  "DECLARED",
  "IN_POLICY_DOCUMENT",
  "SIGNED_AGREEMENT",
  "IN_LAW",
] as const satisfies readonly Formality[];

export const deadlineChoices = [
  "EXTENDED",
  "BROUGHT_FORWARD",
  "SET",
  "DROPPED",
] as const satisfies readonly DeadlineChangeKind[];

/** The filters in an address, as variables of the query. */
export function wantedCommitments(
  query: URLSearchParams,
  wanted: Narrowing,
): Omit<CommitmentsPageQueryVariables, "language"> {
  const [order] = wanted.choices("order", orderFields) ?? [];
  return {
    search: wanted.text("q"),
    status: wanted.choices("status", statusOrder),
    timeliness: wanted.choices("timeliness", timelinessChoices),
    formality: wanted.choices("formality", formalityChoices),
    deadlineChange: wanted.choices("moved", deadlineChoices),
    madeAfter: wanted.day("from", "first"),
    madeBefore: wanted.day("until", "last"),
    ...(order && { orderBy: { field: order, direction: descending.has(order) ? "DESC" : "ASC" } }),
    ...placeIn(query, pageSize),
  };
}

const pageSize = 25;
const descending: ReadonlySet<OrderField> = new Set<OrderField>(["MADE_ON", "UPDATED_AT"]);
