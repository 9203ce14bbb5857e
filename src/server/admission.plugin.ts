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
import type { Together } from "./limits/counts";
import { countingTogether } from "./limits/counting.together";
import { Points, pointsOfRepeat } from "./limits/points";
import { rateLimit, type RateLimits } from "./limits/rate.limits";
import { PerRequest } from "./per.request";
import type { Metrics } from "./metrics/metrics";

declare module "fastify" {
  interface FastifyInstance {
    /**
     * Counts a page that is sent again: the API, which counts the queries of pages, is not asked for it.
     *
     * @throws GraphQLError RATE_LIMITED
     */
    countPage: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  }
  interface FastifyContextConfig {
    /** The route is neither counted nor limited. */
    admitsAll?: boolean;
  }
}

interface Options {
  database: DataSource;
  limits: RateLimits;
  metrics?: Metrics | undefined;
}

interface CountedClient {
  /** The name under which the request is counted. */
  name: string;
  charge: Charge;
}

const viewers = new PerRequest<FastifyRequest, Viewer>();
const clients = new PerRequest<FastifyRequest, CountedClient>();
/** The bytes that had arrived on the connection when the request began. */
const unannounced = new PerRequest<FastifyRequest, number>();
const uncounted: CountedClient = { name: "", charge: () => null };

/** The viewer of the request. */
export const viewerOf = (request: FastifyRequest): Viewer => viewers.get(request) ?? anonymous;

/** The client that is counted: a token, or else an address. */
export const clientOf = (request: FastifyRequest): CountedClient => clients.get(request) ?? uncounted;

/** Reading and checking 1,000 bytes takes about as long as one point of Postgres. In a big body, which is read in pieces, it takes up to ten points. */
const bytesPerPoint = 1000;
const bytesPerPointOfBig = 100;

const pointsOf = (bytes: number): number => Math.ceil(bytes / (bytes < bigFrom ? bytesPerPoint : bytesPerPointOfBig));

/** Starts to count the cost of the request; the cost of its body is counted before the body is read. */
function countFor(request: FastifyRequest, client: CountedClient): void {
  clients.set(request, client);
  const bytes = Number(request.headers["content-length"]);
  if (bytes > 0) client.charge(pointsOf(bytes));
  else unannounced.set(request, request.socket.bytesRead);
}

/** A body without an announced length is counted after it has arrived. */
function countUnannounced(request: FastifyRequest): void {
  const before = unannounced.get(request);
  if (before === undefined || request.headers["transfer-encoding"] === undefined) return;
  clientOf(request).charge(pointsOf(request.socket.bytesRead - before));
}

const requestLimits = (limits: RateLimits, together: Together | null) => ({
  perAddress: rateLimit({ kind: "address", perMinute: limits.perAddress }, together),
  failures: rateLimit({ kind: "bad tokens of address", perMinute: Math.ceil(limits.perAddress / 10) }, together),
  perToken: rateLimit(
    { kind: "token", perMinute: limits.perToken, client: (request) => viewerOf(request).tokenId ?? "" },
    together,
  ),
  points: {
    address: new Points("address", limits.pointsPerAddress ?? 0, together),
    token: new Points("token", limits.pointsPerToken ?? 0, together),
  },
});

/**
 * Decides before the body is read whether a request is admitted. Without a token, the limits of one address hold. With a token, the request
 * acts for its owner, within the limits of one token. An invalid token is refused; the request is never answered as if it had none.
 */
export const admission = plugin<Options>(async (app, { database, limits, metrics }) => {
  const together = countingTogether(app, limits, metrics);
  const { perAddress, failures, perToken, points } = requestLimits(limits, together);

  const count = (request: FastifyRequest, kind: keyof typeof points, name: string): void =>
    countFor(request, { name: `${kind} ${name}`, charge: (cost) => points[kind].charge(name, cost) });

  app.addHook("preHandler", (request, _reply, done) => {
    countUnannounced(request);
    done();
  });
  app.decorate("countPage", async (request, reply) => {
    await perAddress.spend(request, reply);
    points.address.charge(networkOf(request.ip), pointsOfRepeat);
  });

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

  /** A promise if that has to wait. */
  function admit(request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined {
    if (request.routeOptions.config.admitsAll) return undefined;
    const { authorization } = request.headers;
    if (authorization !== undefined) return signIn(authorization, request, reply);
    const refused = perAddress.spend(request, reply);
    if (!refused) count(request, "address", networkOf(request.ip));
    return refused;
  }

  app.addHook("onRequest", (request, reply, done) => {
    const admitted = admit(request, reply);
    if (admitted) admitted.then(() => done(), done);
    else done();
  });
});
