import type { FastifyPluginAsync } from "fastify";
import plugin from "fastify-plugin";
import type { DataSource } from "typeorm";
import type { AskPinned } from "../../modules/accounts/request.context";
import type { Metrics, WebhookTry } from "../metrics/metrics";
import { Courier } from "./courier";
import type { Networks } from "./networks";

interface Options {
  database: DataSource;
  ask: AskPinned;
  networks: Networks;
  metrics: Metrics | undefined;
}

/** Delivers webhooks from when the server listens until it closes. */
const delivering: FastifyPluginAsync<Options> = async (app, { metrics, ...options }) => {
  const tried = (outcome: WebhookTry) => metrics?.webhookTry(outcome);
  const log = (line: string, error?: unknown) => app.log.warn({ err: error }, line);
  const courier = new Courier({ ...options, log, tried });
  app.addHook("onListen", () => courier.start());
  app.addHook("preClose", () => courier.stop());
};

export const webhooks = plugin(delivering);
