import { setTimeout as pause } from "node:timers/promises";
import type { RateLimitOptions } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { rateLimited, refusalPauseMs } from "../values/errors";

/** The number of requests that are answered within a minute. Every process counts for itself. 0 means any number. */
export interface RateLimits {
  /** For one address, without a token. */
  perAddress: number;
  /** For one token. */
  perToken: number;
  /** The points that these requests may cost together; by default any number. */
  pointsPerAddress?: number;
  pointsPerToken?: number;
}

export const unlimited: RateLimits = { perAddress: 0, perToken: 0 };

/** The number of addresses or tokens that are remembered; the least recently seen are forgotten first. */
const remembered = 20_000;

/** Counts the requests of each client, and refuses those over the limit. */
export interface RateLimit {
  /** @throws GraphQLError RATE_LIMITED */
  spend(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** The same, without counting this request. */
  check(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

const noLimit: RateLimit = { spend: () => Promise.resolve(), check: () => Promise.resolve() };

/** The key of a client: by default the address; of IPv6 its first 64 bits, the block that one customer gets. */
type Key = (request: FastifyRequest) => string;

export function rateLimit(app: FastifyInstance, perMinute: number, key?: Key): RateLimit {
  if (perMinute === 0) return noLimit;
  const options: RateLimitOptions = { max: perMinute, timeWindow: 60_000, cache: remembered };
  const count = app.createRateLimit({ ...options, ...(key && { keyGenerator: key }) });
  const refuseExcess = async (request: FastifyRequest, reply: FastifyReply, increment: boolean): Promise<void> => {
    const counted = await count(request, { increment });
    if (counted.isAllowed || !counted.isExceeded) return;
    reply.header("retry-after", counted.ttlInSeconds);
    await pause(refusalPauseMs);
    throw rateLimited(counted.ttlInSeconds);
  };
  return {
    spend: (request, reply) => refuseExcess(request, reply, true),
    check: (request, reply) => refuseExcess(request, reply, false),
  };
}
