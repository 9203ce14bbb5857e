import type { DataSource } from "typeorm";
import { repeated } from "../../values/statement";
import type { WebhookSigning } from "./webhook.entity";
import type { Told } from "./webhook.question";

/** So many revisions are looked through for a webhook in one statement. */
const revisionsAtOnce = 500;

/** So many webhooks are looked after in one statement. */
const webhooksAtOnce = 20;

/** A webhook for which so many deliveries wait gets no more, until some have arrived. */
const mostWaiting = 1000;

const nextChanges = repeated(
  `with due as materialized (
     select w.*, least((select max(revision) from change_set), w.queued_revision + $1) as upto
       from webhook w
      where w.status = 'ENABLED' and w.queued_revision < (select max(revision) from change_set) and (select count(*) from (
        select from webhook_delivery d where d.webhook_id = w.id and d.status = 'PENDING' limit $2) waiting) < $2
      order by w.queued_revision limit $3 for update of w skip locked),
   queued as (
     insert into webhook_delivery (webhook_id, revision) select due.id, matching.revision
       from due, lateral ledger.revisions_matching(due.about, due.codes, due.change, due.types, due.queued_revision, due.upto)
         as matching(revision) order by matching.revision
     on conflict (webhook_id, revision) where not is_test do nothing)
   update webhook set queued_revision = due.upto from due where webhook.id = due.id`,
);

/**
 * Puts the changes that webhooks have not been told of into the queue. A webhook remembers up to which revision that was done, and is locked
 * meanwhile: so several servers leave out nothing, and put in nothing twice. Returns whether there may be more.
 */
export async function enqueueChanges(database: DataSource): Promise<boolean> {
  const [, moved]: [unknown, number] = await database.query(nextChanges, [
    revisionsAtOnce,
    mostWaiting,
    webhooksAtOnce,
  ]);
  return moved > 0;
}

/** A delivery that this server tries now. */
export interface Claimed extends Told {
  id: string;
  webhookId: string;
  messageId: string;
  revision: number;
  appliedAt: Date | null;
  isTest: boolean;
  attempts: number;
  url: string;
  host: string;
  signing: WebhookSigning;
  keys: Buffer[];
  /** Whether the last try at this webhook did not arrive. */
  isFailing: boolean;
}

/** What this server has enough of. */
export interface Busy {
  hosts: readonly string[];
  contributors: readonly string[];
  /** Receivers that did not answer the last time may only have some of the places. */
  failing: boolean;
}

/** A server that says nothing of a delivery for so long has died. */
const leaseSeconds = 60;

/** If other servers take some of the first at this moment, one of so many is left. */
const firstAtOnce = 16;

const nextDelivery = repeated(
  `with first as (
     select f.id, f.next_attempt_at from webhook w, lateral (
       select d.id, d.next_attempt_at from webhook_delivery d
        where d.webhook_id = w.id and d.status = 'PENDING' and d.next_attempt_at <= now() and (w.status = 'ENABLED' or d.is_test)
        order by d.next_attempt_at limit 1) f
      where w.host <> all($1) and w.contributor_id <> all($2::uuid[]) and (w.failing_since is null or not $3)
      order by f.next_attempt_at limit ${firstAtOnce}),
   due as (
     select d.id from webhook_delivery d where d.id = any(array(select id from first)) and d.status = 'PENDING'
        and d.next_attempt_at <= now()
      order by d.next_attempt_at limit 1 for update skip locked)
   update webhook_delivery d set attempts = d.attempts + 1, next_attempt_at = now() + interval '${leaseSeconds} seconds'
     from due, webhook w where d.id = due.id and w.id = d.webhook_id
   returning d.id, d.webhook_id as "webhookId", d.message_id as "messageId", d.revision::float8, d.is_test as "isTest", d.attempts,
     (select applied_at from change_set where revision = d.revision) as "appliedAt", w.url, w.host, w.signing, w.query, w.about,
     w.jurisdiction, w.change, w.types, w.contributor_id as "contributorId",
     w.failing_since is not null as "isFailing",
     array(select s.key from ledger.webhook_secret s where s.webhook_id = w.id and (s.expires_at is null or s.expires_at > clock_timestamp())
       order by s.created_at desc) as keys`,
);

/** Takes the delivery that is due first, unless this server is busy with its receiver; null if there is none. Of each webhook only the first is looked at. */
export async function claimDelivery(database: DataSource, busy: Busy): Promise<Claimed | null> {
  const [[claimed]]: [Claimed[]] = await database.query(nextDelivery, [busy.hosts, busy.contributors, busy.failing]);
  return claimed ?? null;
}

/** Gives a delivery back whose try was broken off: it is due again, for whichever server comes first. */
export async function giveBack(database: DataSource, { id }: Claimed): Promise<void> {
  await database.query(
    "update webhook_delivery set attempts = attempts - 1, next_attempt_at = now() where id = $1 and status = 'PENDING'",
    [id],
  );
}

/** Of what ended, so much is looked at in one statement. */
const endedAtOnce = 5000;

/** Removes what ended long ago, and secrets that sign no more. */
export async function pruneDeliveries(database: DataSource): Promise<void> {
  await database.query(
    `delete from webhook_delivery where id = any(array(select id from webhook_delivery
       where status <> 'PENDING' and last_attempt_at < now() - interval '30 days' order by last_attempt_at limit ${endedAtOnce}))`,
  );
  await database.query("delete from ledger.webhook_secret where expires_at < now()");
}
