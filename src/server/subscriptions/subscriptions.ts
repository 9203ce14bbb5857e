import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { DataSource } from "typeorm";
import type { Lanes } from "../../database/lanes";
import { Patience, patienceOf, withPatience } from "../../database/patience";
import type { Revisions } from "../../database/revisions";
import type { GraphQLServer } from "../../graphql/apollo";
import { formatError, masked, type ErrorLog } from "../../graphql/error.format";
import type { Charge, Following, RequestContext } from "../../modules/accounts/request.context";
import { passingRevisions, refuseUnknown, type Followed } from "../../modules/history/passing.revisions";
import { badInput, unavailable } from "../../values/errors";
import { publicContext } from "../public.context";
import { SharedWork } from "./shared.work";
import { Subscription, type FollowedEvent } from "./subscription";
import { subscriptionKey, type AskedSubscription } from "./subscription.key";

/** Who is counted and charged for it. */
export interface Client {
  name: string;
  charge: Charge;
}

/** A subscription that is not opened, and all that is wrong with it. */
export class RefusedSubscription extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super("refused");
  }
}

export interface Uses {
  server: GraphQLServer;
  lanes: Lanes;
  revisions: Revisions;
  database: DataSource;
  log: ErrorLog;
}

/** What it costs to send an event that was made for another subscriber: to look for it, and to send it. */
export const pointsOfDelivery = 3;

/** All subscriptions of a process. Those that ask for the same share the work. */
export class Subscriptions {
  private readonly shared: SharedWork;

  constructor(private readonly uses: Uses) {
    this.shared = new SharedWork(() => uses.revisions.head);
  }

  /**
   * Checks a subscription as any operation is checked; `resumeAfter` counts in place of its `afterRevision`.
   *
   * @throws RefusedSubscription
   */
  async open(asked: AskedSubscription, client: Client, resumeAfter: number | null = null): Promise<Subscription> {
    try {
      await this.uses.revisions.latest();
      const { head } = this.uses.revisions;
      const following: Following = { revision: null, args: null };
      const context = this.contextFor(client, following, client.charge);
      const { errors } = await this.execute(asked, context);
      if (errors) throw new RefusedSubscription(errors as GraphQLFormattedError[]);
      if (!following.args) throw badInput("query", "selects nothing: every field is skipped");
      const args = following.args;
      const after = resumeAfter ?? (args["afterRevision"] as number | null | undefined) ?? head;
      refuseRevision(after, head, resumeAfter === null ? "changed.afterRevision" : "last-event-id");
      await refuseUnknown(context.reader, args);
      await passingRevisions(context.reader, args, after, after);
      return this.following(asked, client, args, after, context.work.cost ?? 0);
    } catch (error) {
      throw error instanceof RefusedSubscription ? error : new RefusedSubscription([this.told(error)]);
    }
  }

  /** The form in which a client hears of an error. A bug is logged. */
  told(error: unknown): GraphQLFormattedError {
    if (error instanceof GraphQLError) return formatError(this.uses.log)(error.toJSON(), error);
    const id = randomUUID();
    this.uses.log.unexpected(error, id);
    return masked(id);
  }

  private following(
    asked: AskedSubscription,
    client: Client,
    args: Followed,
    after: number,
    cost: number,
  ): Subscription {
    const key = subscriptionKey(asked);
    const filter = { ...args, afterRevision: null };
    const filterKey = JSON.stringify(filter);
    const { asker } = patienceOf();
    const work =
      <T>(make: () => Promise<T>): (() => Promise<T>) =>
      () =>
        withPatience(new Patience(asker), make);
    const look = (from: number, head: number) =>
      work(() => passingRevisions(this.contextFor(client).reader, filter, from, head));
    return new Subscription(after, {
      revisions: this.uses.revisions,
      passing: (from, head) => this.shared.of(`passing ${from} ${head} ${filterKey}`, look(from, head)),
      told: (error) => asError(this.told(error)),
      event: (revision, signal) =>
        this.paid(
          client,
          `event ${revision} ${key}`,
          cost,
          work(() => this.make(asked, client, revision)),
          signal,
        ),
    });
  }

  /** Whoever needs an event first pays for it. A client without points waits until it has some: it loses nothing by that. */
  private async paid(
    client: Client,
    key: string,
    cost: number,
    make: () => Promise<FollowedEvent>,
    signal: AbortSignal,
  ): Promise<FollowedEvent> {
    for (;;) {
      const seconds = secondsUntilCharged(client, this.shared.has(key) ? pointsOfDelivery : cost);
      if (seconds === 0) return this.shared.of(key, make, ({ text }) => text.length);
      await pause(seconds * 1000, undefined, { signal });
    }
  }

  private async make(asked: AskedSubscription, client: Client, revision: number): Promise<FollowedEvent> {
    const result = await this.execute(asked, this.contextFor(client, { revision, args: null }));
    const errors = (result["errors"] ?? []) as GraphQLFormattedError[];
    if (errors.some(({ extensions }) => extensions?.["code"] === "SERVICE_UNAVAILABLE")) throw unavailable();
    return { revision, result, text: JSON.stringify(result) };
  }

  private async execute(asked: AskedSubscription, contextValue: RequestContext): Promise<Record<string, unknown>> {
    const { query, operationName, variables } = asked;
    const request = { query, variables, ...(operationName !== null && { operationName }) };
    const { body } = await this.uses.server.apollo.executeOperation(request, { contextValue });
    if (body.kind !== "single") throw new Error("an answer in pieces");
    return body.singleResult as Record<string, unknown>;
  }

  /** What was redacted with a later revision must not be read from a replica that does not have that one yet. */
  private contextFor(client: Client, following?: Following, charge: Charge = () => null): RequestContext {
    const { lanes, database } = this.uses;
    const revision = following?.revision ?? 0;
    return publicContext({
      ...{ lanes, database, client: client.name, revision, requestId: patienceOf().asker.id, charge },
      ...(following && { following }),
    });
  }
}

export const asError = ({ message, extensions = {} }: GraphQLFormattedError): GraphQLError =>
  new GraphQLError(message, { extensions });

function refuseRevision(revision: number, head: number, argument: string): void {
  if (revision < 0) throw badInput(argument, `${revision} is not a revision: give 1 or more, or 0 for all of them`);
  if (revision > head) throw badInput(argument, `revision ${revision} does not exist yet; the latest is ${head}`);
}

/** 0 if the client was charged, or else in how many seconds it can be. */
function secondsUntilCharged(client: Client, points: number): number {
  try {
    client.charge(points);
    return 0;
  } catch (error) {
    const seconds = error instanceof GraphQLError ? error.extensions["retryAfterSeconds"] : undefined;
    if (typeof seconds !== "number") throw error;
    return seconds;
  }
}
