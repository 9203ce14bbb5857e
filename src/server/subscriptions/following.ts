import type { FastifyInstance } from "fastify";
import type { CrossOrigins } from "../cross-origin.plugin";
import type { Metrics } from "../metrics/metrics";
import { OpenSubscriptions } from "./open.subscriptions";
import { Places, usualPlaces, type PlaceLimits } from "./places";
import { Subscriptions, type Uses } from "./subscriptions";
import { takeWebSockets } from "./websocket.server";

/** All that the channels of subscriptions stand on. */
export interface Following {
  subscriptions: Subscriptions;
  open: OpenSubscriptions;
  /** The places of WebSockets. */
  sockets: Places;
  origins: CrossOrigins;
}

interface FollowingOptions extends Uses {
  places: PlaceLimits | undefined;
  metrics: Metrics | undefined;
  origins: CrossOrigins;
}

/** Comes before admission: a WebSocket that is not admitted has to be closed, too. */
export async function following(
  app: FastifyInstance,
  { places = usualPlaces, metrics, origins, ...uses }: FollowingOptions,
): Promise<Following> {
  const open = new OpenSubscriptions(places, metrics);
  await takeWebSockets(app, open);
  return { subscriptions: new Subscriptions(uses), open, sockets: new Places(places, "WebSockets"), origins };
}
