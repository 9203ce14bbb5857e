import type { FulfilmentStatus } from "../graphql/graphql";
import type { Words } from "../language/language";
import { statusOrder } from "./status.order";

interface StatusCount {
  status: FulfilmentStatus;
  count: number;
}

/** The statuses that any promise has, in the order of drawings, with their names. */
export const countsOf = (counts: readonly StatusCount[], words: Words): (StatusCount & { text: string })[] =>
  statusOrder.flatMap((status) => {
    const count = counts.find((each) => each.status === status)?.count ?? 0;
    return count > 0 ? [{ status, count, text: words.statusOf(count, status) }] : [];
  });
