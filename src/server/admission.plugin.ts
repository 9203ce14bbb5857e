import fastifyRateLimit from "@fastify/rate-limit";
import type { FastifyReply, FastifyRequest } from "fastify";
import plugin from "fastify-plugin";
import type { DataSource } from "typeorm";
import { unauthenticated } from "../values/errors";
import { viewerWithSecret } from "../modules/accounts/token.repository";
import { secretIn } from "../modules/accounts/token.secret";
import { anonymous, type Viewer } from "../modules/accounts/viewer";
import type { Charge } from "../modules/accounts/request.context";
import { bigFrom } from "./json.body";
import { networkOf } from "./network.address";
import { Points } from "./points";
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

interface Asker {
  /** Under which name it is counted. */
  name: string;
  charge: Charge;
}

const viewers = new WeakMap<FastifyRequest, Viewer>();
const askers = new WeakMap<FastifyRequest, Asker>();
/** How much had arrived on the connection when the request began. */
const unannounced = new WeakMap<FastifyRequest, number>();
const uncounted: Asker = { name: "", charge: () => null };

/** Who asks. */
export const viewerOf = (request: FastifyRequest): Viewer => viewers.get(request) ?? anonymous;

/** Who is counted for it: a token, or else an address. */
export const askerOf = (request: FastifyRequest): Asker => askers.get(request) ?? uncounted;

/** A thousand bytes take about as long to read and to check as a point of Postgres; those of a big body, read in pieces, up to ten. */
const bytesPerPoint = 1000;
const bytesPerPointOfBig = 100;

const pointsOf = (bytes: number): number => Math.ceil(bytes / (bytes < bigFrom ? bytesPerPoint : bytesPerPointOfBig));

/** A body whose length nobody announced is counted once it has arrived. */
async function countUnannounced(request: FastifyRequest): Promise<void> {
  const before = unannounced.get(request);
  if (before === undefined || request.headers["transfer-encoding"] === undefined) return;
  askerOf(request).charge(pointsOf(request.socket.bytesRead - before));
}

/**
 * Who comes in, decided before anything of a body is read. Without a token: anybody, as often as one address may. With
 * one: whom it belongs to, as often as one token may; a token that is not good is refused, never taken for none.
 */
export const admission = plugin<Options>(async (app, { database, limits }) => {
  await app.register(fastifyRateLimit, { global: false });
  const perAddress = rateLimit(app, limits.perAddress);
  const failures = rateLimit(app, Math.ceil(limits.perAddress / 10));
  const perToken = rateLimit(app, limits.perToken, (request) => viewerOf(request).tokenId ?? "");

  const points = {
    address: new Points(limits.pointsPerAddress ?? 0),
    token: new Points(limits.pointsPerToken ?? 0),
  };

  /** From here on, what the request costs is counted; what its body costs is counted before it is read. */
  function count(request: FastifyRequest, kind: keyof typeof points, name: string): void {
    const charge: Charge = (cost) => points[kind].charge(name, cost);
    askers.set(request, { name: `${kind} ${name}`, charge });
    const bytes = Number(request.headers["content-length"]);
    if (bytes > 0) charge(pointsOf(bytes));
    else unannounced.set(request, request.socket.bytesRead);
  }

  app.addHook("preHandler", countUnannounced);

  async function signIn(header: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await failures.check(request, reply);
    const secret = secretIn(header);
    const viewer = secret && (await viewerWithSecret(database, secret));
    if (viewer) {
      viewers.set(request, viewer);
      await perToken.spend(request, reply);
      return count(request, "token", viewer.tokenId ?? "");
    }
    await failures.spend(request, reply);
    throw unauthenticated("The token in the Authorization header is not good: unknown, expired or revoked.");
  }

  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.admitsAll) return;
    const { authorization } = request.headers;
    if (authorization !== undefined) return signIn(authorization, request, reply);
    await perAddress.spend(request, reply);
    count(request, "address", networkOf(request.ip));
  });
});
