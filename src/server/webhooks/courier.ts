import type { DataSource } from "typeorm";
import { Patience, withPatience } from "../../database/patience";
import { isSuccess, noteOutcome, type TryOutcome } from "../../modules/webhooks/delivery.outcome";
import {
  claimDelivery,
  enqueueChanges,
  giveBack,
  pruneDeliveries,
  type Busy,
  type Claimed,
} from "../../modules/webhooks/delivery.queue";
import { askFor } from "../../modules/webhooks/webhook.question";
import { signatures } from "../../modules/webhooks/webhook.secret";
import { FairQueue } from "../../values/fair.queue";
import type { AskPinned } from "../../modules/accounts/request.context";
import { onHead } from "../../values/known-head";
import type { WebhookTry } from "../metrics/metrics";
import type { Networks } from "./networks";
import { send } from "./receiver.request";

/** How many deliveries one process tries at the same time: in all, of receivers that did not answer the last time, of one host, of one contributor. */
const most = { all: 32, failing: 16, host: 4, contributor: 8 } as const;

/** How often a process looks for what is due, and for revisions that other processes have written. */
const lookMs = 1000;
const pruneMs = 600_000;

/** After a revision of its own process it looks at once, but not more often than this: a look takes as much as a fifth of a write. */
const betweenRevisionsMs = 250;

interface Options {
  database: DataSource;
  ask: AskPinned;
  networks: Networks;
  /** Hears when the database cannot be asked, and when it can again. */
  log: (line: string, error?: unknown) => void;
  /** Hears of each try. */
  tried: (outcome: WebhookTry) => void;
}

/** Puts what changed into the queue of webhooks, and delivers it. Any number of processes do so together: the queue is in Postgres. */
export class Courier {
  private readonly underWay = new Map<Claimed, Promise<void>>();
  private readonly asking = fewAtATime();
  private readonly stopping = new AbortController();
  private timers: NodeJS.Timeout[] = [];
  private pause: NodeJS.Timeout | null = null;
  private heard = false;
  private stopListening: () => void = () => undefined;
  private looking: Promise<void> | null = null;
  private again = false;
  private fails = false;

  constructor(private readonly options: Options) {}

  start(): void {
    this.stopListening = onHead(this.options.database, () => this.hear());
    this.timers = [
      setInterval(() => this.wake(), lookMs).unref(),
      setInterval(() => void this.tell(() => pruneDeliveries(this.options.database)), pruneMs).unref(),
    ];
  }

  /** There is a new revision. */
  private hear(): void {
    this.heard = true;
    if (this.pause) return;
    this.heard = false;
    this.wake();
    this.pause = setTimeout(() => {
      this.pause = null;
      if (this.heard) this.hear();
    }, betweenRevisionsMs).unref();
  }

  /** Looks for work now: there is a new revision, or a place has become free. */
  wake(): void {
    this.again = true;
    this.looking ??= this.tell(() => this.lookOn()).finally(() => (this.looking = null));
  }

  /** What is under way is broken off, and tried again by whoever comes first. */
  async stop(): Promise<void> {
    this.stopListening();
    for (const timer of this.timers) clearInterval(timer);
    if (this.pause) clearTimeout(this.pause);
    this.stopping.abort();
    await this.looking;
    await Promise.all(this.underWay.values());
  }

  /** Until nothing has happened while it looked. */
  private async lookOn(): Promise<void> {
    while (this.again && !this.stopping.signal.aborted) {
      this.again = false;
      await this.look();
    }
  }

  private async look(): Promise<void> {
    const { database } = this.options;
    while (!this.stopping.signal.aborted && (await enqueueChanges(database)));
    while (!this.stopping.signal.aborted && this.underWay.size < most.all) {
      const claimed = await claimDelivery(database, this.busy());
      if (!claimed) return;
      const delivering = this.tell(() => this.deliver(claimed)).finally(() => {
        this.underWay.delete(claimed);
        this.wake();
      });
      this.underWay.set(claimed, delivering);
    }
  }

  private busy(): Busy {
    const claims = [...this.underWay.keys()];
    return {
      hosts: oftenIn(
        claims.map(({ host }) => host),
        most.host,
      ),
      contributors: oftenIn(
        claims.map(({ contributorId }) => contributorId),
        most.contributor,
      ),
      failing: claims.filter(({ isFailing }) => isFailing).length >= most.failing,
    };
  }

  private async deliver(claimed: Claimed): Promise<void> {
    const { database, ask, networks } = this.options;
    const body = await this.asking.run(claimed.contributorId, () => bodyOf(ask, claimed));
    if (body === null) return this.note(claimed, unreadable);
    const post = { url: claimed.url, headers: headersOf(claimed, body), body };
    const outcome = await send(post, networks, this.stopping.signal);
    if (outcome.status === null && this.stopping.signal.aborted) return giveBack(database, claimed);
    await this.note(claimed, outcome);
  }

  private async note(claimed: Claimed, outcome: TryOutcome): Promise<void> {
    await noteOutcome(this.options.database, claimed, outcome);
    this.options.tried(inAWord(outcome));
  }

  /** The work has its own patience with the database. What fails is tried again after the lease, or with the next look. */
  private async tell(work: () => Promise<void>): Promise<void> {
    try {
      await withPatience(new Patience(), work);
      if (this.fails) this.options.log("webhooks: the database can be asked again");
      this.fails = false;
    } catch (error) {
      if (!this.fails) this.options.log("webhooks: the database cannot be asked", error);
      this.fails = true;
    }
  }
}

function inAWord(outcome: TryOutcome): WebhookTry {
  if (outcome === unreadable) return "unread";
  if (outcome.status === null) return "unanswered";
  return isSuccess(outcome.status) ? "delivered" : "refused";
}

const oftenIn = (names: readonly string[], times: number): string[] =>
  [...new Set(names)].filter((name) => names.filter((each) => each === name).length >= times);

/** Webhooks ask the record one after the other, so that readers do not wait for them. No more wait than are under way. */
function fewAtATime(): FairQueue {
  const late = () => new Error("too many webhooks ask the record");
  const waiting = { waitingOfOne: most.all, waitingOfAll: most.all, waitsMs: 40_000 };
  return new FairQueue({ places: 2, placesOfOne: 1, ...waiting, tooManyOfOne: late, tooManyOfAll: late });
}

/** Such a try counts, so that a query that takes too long is not asked again and again. */
const unreadable: TryOutcome = { status: null, body: null, retryAfter: null, error: "the record could not be read" };

/** What is sent, made from the record as it is now: without words that were redacted since. Null if the record cannot be read at the moment. */
async function bodyOf(ask: AskPinned, claimed: Claimed): Promise<string | null> {
  const { revision, appliedAt, isTest } = claimed;
  const { data, errors } = await askFor(ask, claimed, revision);
  const codes = errors.map(({ extensions }) => extensions["code"]);
  if (codes.includes("SERVICE_UNAVAILABLE") || codes.includes("INTERNAL")) return null;
  return JSON.stringify({
    type: isTest ? "webhook.test" : "record.changed",
    timestamp: (appliedAt ?? new Date(0)).toISOString(),
    revision,
    data,
    ...(errors.length > 0 && { errors: errors.map(({ message, extensions }) => ({ message, extensions })) }),
  });
}

function headersOf({ signing, keys, messageId }: Claimed, body: string): Record<string, string> {
  const timestamp = Math.floor(Date.now() / 1000);
  return {
    "content-type": "application/json",
    "user-agent": "Followthrough",
    "webhook-id": messageId,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures(signing, keys, { messageId, timestamp, body }),
  };
}
