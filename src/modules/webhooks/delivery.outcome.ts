import type { DataSource } from "typeorm";
import type { Claimed } from "./delivery.queue";

/** The seconds before each try, after the one before it: the schedule of Standard Webhooks. */
const schedule = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** A receiver can ask for at most so much patience, in seconds. */
const longestPause = 86_400;

export interface TryOutcome {
  /** The HTTP status; null if there was no answer. */
  status: number | null;
  body: string | null;
  /** After how many seconds the receiver wants to be asked again; null if it does not say. */
  retryAfter: number | null;
  /** Why there was no answer; null if there was one. */
  error: string | null;
}

export const isSuccess = (status: number | null): boolean => status !== null && status >= 200 && status < 300;

/**
 * Notes what came of a try: the next one, if there is to be one, and whether the webhook is told of anything more. A test is tried once, and
 * says nothing of its webhook, unless the receiver is gone.
 */
export async function noteOutcome(database: DataSource, claimed: Claimed, outcome: TryOutcome): Promise<void> {
  const { status, body } = outcome;
  const pause = isSuccess(status) ? null : pauseBefore(claimed, outcome);
  const state = isSuccess(status) ? "DELIVERED" : pause === null ? "FAILED" : "PENDING";
  await database.query(
    `with noted as (
       update webhook_delivery set status = $2, last_attempt_at = clock_timestamp(), response_status = $3, response_body = $4, error = $5,
         next_attempt_at = case when $2 = 'PENDING' then clock_timestamp() + make_interval(secs => $6) end
       where id = $1 and status = 'PENDING')
     update webhook set
       failing_since = case when $2 = 'DELIVERED' then null when is_tried then coalesce(failing_since, clock_timestamp()) else failing_since end,
       status = case when $8 then 'GONE' when ends then 'FAILING' else status end,
       status_since = case when $8 or ends then clock_timestamp() else status_since end
     from (select not $9::boolean as is_tried) tried, lateral (
       select is_tried and $2 = 'FAILED' and failing_since < clock_timestamp() - interval '72 hours' as ends
         from webhook w where w.id = $7) ending
     where id = $7 and (is_tried or $8) and ($2 <> 'DELIVERED' or failing_since is not null)`,
    [claimed.id, state, status, body, problemOf(outcome), pause, claimed.webhookId, status === 410, claimed.isTest],
  );
}

/** The seconds until the next try, and up to a tenth more, so that not all come at once; null if it was the last one. */
function pauseBefore({ attempts, isTest }: Claimed, { status, retryAfter }: TryOutcome): number | null {
  const usual = schedule[attempts];
  if (usual === undefined || isTest || status === 410) return null;
  return Math.max(usual * (1 + Math.random() / 10), Math.min(retryAfter ?? 0, longestPause));
}

function problemOf({ status, error }: TryOutcome): string | null {
  if (status === null || isSuccess(status)) return error;
  if (status === 410) return "it answered 410: it is gone";
  if (status >= 300 && status < 400) return `it answered ${status}: redirects are not followed`;
  return `it answered ${status}`;
}
