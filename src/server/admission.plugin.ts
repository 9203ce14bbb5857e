import fastifyRateLimit from "@fastify/rate-limit";
import type { FastifyReply, FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import type { DataSource } from "typeorm";
import { unauthenticated } from "../kernel/errors";
import { viewerHolding } from "../modules/accounts/token.repository";
import { secretIn } from "../modules/accounts/token.secret";
import { anonymous, type Viewer } from "../modules/accounts/viewer";
import { rateLimit, type RateLimits } from "./rate.limits";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Answered to anybody, as often as they ask. */
    admitsAll?: boolean;
  }
}

interface Options {
  database: DataSource;
  limits: RateLimits;
}

const viewers = new WeakMap<FastifyRequest, Viewer>();

/** Who asks. */
export const viewerOf = (request: FastifyRequest): Viewer => viewers.get(request) ?? anonymous;

/**
 * Who comes in, decided before anything of a body is read. Without a token: anybody, as often as one address may. With
 * one: whom it belongs to, as often as one token may; a token that is not good is refused, never taken for none.
 */
export const admission = plugin<Options>(async (app, { database, limits }) => {
  await app.register(fastifyRateLimit, { global: false });
  const perAddress = rateLimit(app, limits.perAddress);
  const failures = rateLimit(app, Math.ceil(limits.perAddress / 10));
  const perToken = rateLimit(app, limits.perToken, (request) => viewerOf(request).tokenId ?? "");

  async function signIn(header: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await failures.check(request, reply);
    const secret = secretIn(header);
    const viewer = secret && (await viewerHolding(database, secret));
    if (viewer) {
      viewers.set(request, viewer);
      return perToken.spend(request, reply);
    }
    await failures.spend(request, reply);
    throw unauthenticated("The token in the Authorization header is not good: unknown, expired or revoked.");
  }

  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.admitsAll) return;
    const { authorization } = request.headers;
    await (authorization === undefined ? perAddress.spend(request, reply) : signIn(authorization, request, reply));
  });
});
