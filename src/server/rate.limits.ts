import { setTimeout as pause } from "node:timers/promises";
import type { RateLimitOptions } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { rateLimited, refusalPauseMs } from "../values/errors";

/** How many requests are answered within a minute, each counted by every process for itself. 0 means any number. */
export interface RateLimits {
  /** Of one address, for those who are not signed in. */
  perAddress: number;
  /** Of one token. */
  perToken: number;
  /** What these requests may cost together, in points; by default any number. */
  pointsPerAddress?: number;
  pointsPerToken?: number;
}

export const unlimited: RateLimits = { perAddress: 0, perToken: 0 };

/** So many addresses or tokens are remembered; who has not been seen for longest is forgotten first. */
const remembered = 20_000;

/** Counts what comes from somebody, and refuses what is too much. */
export interface RateLimit {
  /** @throws GraphQLError RATE_LIMITED */
  spend(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** The same, without counting this request. */
  check(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

const noLimit: RateLimit = { spend: () => Promise.resolve(), check: () => Promise.resolve() };

/** Who is counted: by default the address; of IPv6 its first 64 bits, which is what one customer gets. */
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
