import type { FastifyPluginAsync } from "fastify";
import plugin from "fastify-plugin";
import type { DataSource } from "typeorm";
import type { AskPinned } from "../../modules/accounts/request.context";
import { Courier } from "./courier";
import type { Networks } from "./networks";

interface Options {
  database: DataSource;
  ask: AskPinned;
  networks: Networks;
}

/** Delivers webhooks from when the server listens until it closes. */
const delivering: FastifyPluginAsync<Options> = async (app, options) => {
  const log = (line: string, error?: unknown) => app.log.warn({ err: error }, line);
  const courier = new Courier({ ...options, log });
  app.addHook("onListen", () => courier.start());
  app.addHook("preClose", () => courier.stop());
};

export const webhooks = plugin(delivering);
