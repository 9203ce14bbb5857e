import { setTimeout as pause } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import { rateLimited, refusalPauseMs } from "../../values/errors";
import { networkOf } from "../network.address";
import { Counts, secondsLeft, type Count, type Together } from "./counts";

/** The number of requests that are answered within a minute. 0 means any number. */
export interface RateLimits {
  /** For one address, without a token. */
  perAddress: number;
  /** For one token. */
  perToken: number;
  /** The points that these requests may cost together; by default any number. */
  pointsPerAddress?: number;
  pointsPerToken?: number;
  /** The Valkey or Redis in which several processes count together; by default each counts for itself. */
  sharedUrl?: string | null;
}

export const unlimited: RateLimits = { perAddress: 0, perToken: 0 };

/** Counts the requests of each client, and refuses those over the limit. */
export interface RateLimit {
  /**
   * A promise if the request is refused, which takes a moment.
   *
   * @throws GraphQLError RATE_LIMITED
   */
  spend(request: FastifyRequest, reply: FastifyReply): Promise<never> | undefined;
  /** The same, without counting this request. */
  check(request: FastifyRequest, reply: FastifyReply): Promise<never> | undefined;
}

const noLimit: RateLimit = { spend: () => undefined, check: () => undefined };

interface Counted {
  kind: string;
  perMinute: number;
  /** By default the address; of IPv6 its first 64 bits, the block that one customer gets. */
  client?: (request: FastifyRequest) => string;
}

export function rateLimit({ kind, perMinute, client = addressOf }: Counted, together: Together | null): RateLimit {
  if (perMinute === 0) return noLimit;
  const counts = new Counts(kind, perMinute, together);
  const refuse = async (seconds: number, reply: FastifyReply): Promise<never> => {
    reply.header("retry-after", seconds);
    await pause(refusalPauseMs);
    throw rateLimited(seconds);
  };
  const refuseAbove = (count: Count, reply: FastifyReply) =>
    count.used > perMinute ? refuse(secondsLeft(count), reply) : undefined;
  return {
    spend: (request, reply) => refuseAbove(counts.add(client(request), 1), reply),
    check: (request, reply) => refuseAbove(counts.of(client(request)), reply),
  };
}

const addressOf = ({ ip }: FastifyRequest): string => networkOf(ip);
