import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Lane } from "../../projection/answer/reader";
import type { Replica } from "../../database/replica";
import { cachedBytes } from "../../values/cache";

/** What an operation was: answered from what is kept, a light or a heavy read, or a write. */
export type OperationClass = "repeat" | Exclude<Lane, "files"> | "write";

/** What came of a try to deliver to a webhook. */
export type WebhookTry = "delivered" | "refused" | "unanswered" | "unread";

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What this process has done since it started, for Prometheus. Labels have few values: routes as they are declared, codes, and the names of operations
 * that come with the server; a client that makes up names adds none.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    // The name and the labels are OpenTelemetry's (semantic conventions of HTTP).
    name: "http_server_request_duration_seconds",
    help: "Time from the first byte of a request to the last of its answer, by declared route.",
    labelNames: ["http_route", "http_request_method", "http_response_status_code"] as const,
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: "followthrough_operation_duration_seconds",
    help: "Time for one GraphQL operation. class: repeat (sent again), light, heavy, write. operation: a worked example by its name, or other.",
    labelNames: ["operation", "class"] as const,
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly errors = new Counter({
    name: "followthrough_errors_total",
    help: "Errors in answers of the API, by extensions.code; expected failures of mutations are data and not counted.",
    labelNames: ["code"] as const,
    registers: [this.registry],
  });
  private readonly waits = new Histogram({
    name: "followthrough_queue_wait_seconds",
    help: "How long a read waited until a connection to Postgres was free for it, by queue.",
    labelNames: ["queue"] as const,
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly reads = new Counter({
    name: "followthrough_reads_total",
    help: "Statements that read, by server of Postgres: writer, or a replica by its place in DATABASE_READ_URLS.",
    labelNames: ["server"] as const,
    registers: [this.registry],
  });

  private readonly open = new Gauge({
    name: "followthrough_subscriptions",
    help: "Subscriptions that are open now, by channel: websocket, sse.",
    labelNames: ["channel"] as const,
    registers: [this.registry],
  });
  private readonly events = new Counter({
    name: "followthrough_subscription_events_total",
    help: "Events that were sent to subscribers, by channel.",
    labelNames: ["channel"] as const,
    registers: [this.registry],
  });
  private readonly tries = new Counter({
    name: "followthrough_webhook_tries_total",
    help: "Tries to deliver to a webhook, by outcome: delivered (2xx), refused (another status), unanswered, unread (the record could not be read).",
    labelNames: ["outcome"] as const,
    registers: [this.registry],
  });

  constructor(headRevision: () => Promise<number>) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge(
      "followthrough_cache_bytes",
      "Estimated memory of kept documents, plans and answers.",
      () => cachedBytes().used,
    );
    this.gauge("followthrough_cache_limit_bytes", "The most that they may take.", () => cachedBytes().most);
    this.gauge(
      "followthrough_head_revision",
      "The latest revision of the record, asked for at each scrape.",
      headRevision,
    );
  }

  request(route: string, method: string, status: number, took: number): void {
    this.requests.observe({ http_route: route, http_request_method: method, http_response_status_code: status }, took);
  }

  operation(operation: string, of: OperationClass, took: number): void {
    this.operations.observe({ operation, class: of }, took);
  }

  error(code: string): void {
    this.errors.inc({ code });
  }

  waited(queue: Lane, took: number, server: string): void {
    this.waits.observe({ queue }, took);
    this.reads.inc({ server });
  }

  subscribers(channel: string, more: 1 | -1): void {
    this.open.inc({ channel }, more);
  }

  event(channel: string): void {
    this.events.inc({ channel });
  }

  webhookTry(outcome: WebhookTry): void {
    this.tries.inc({ outcome });
  }

  /** Adds whether the processes count together, if they are to. */
  countTogether(isSo: () => boolean): void {
    this.gauge(
      "followthrough_rate_limits_shared",
      "1 while rate limits are counted together with the other processes, 0 while this one counts alone.",
      () => Number(isSo()),
    );
  }

  /** Adds how the replicas stand, if there are any. */
  follow(replicas: readonly Replica[]): void {
    if (replicas.length === 0) return;
    this.gauges(
      "followthrough_replica_lag_seconds",
      "How long a replica has lacked what the writer has, looked at once a second.",
      () => replicas.flatMap(({ name, lag }) => (lag === null ? [] : [[name, lag] as const])),
    );
    this.gauges("followthrough_replica_left_out", "1 while nothing is read from a replica, else 0.", () =>
      replicas.map(({ name, leftOut }) => [name, leftOut === null ? 0 : 1] as const),
    );
  }

  private gauges(name: string, help: string, values: () => (readonly [server: string, value: number])[]): void {
    new Gauge({
      name,
      help,
      labelNames: ["server"],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [server, value] of values()) this.set({ server }, value);
      },
    });
  }

  private gauge(name: string, help: string, value: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await value());
      },
    });
  }
}
