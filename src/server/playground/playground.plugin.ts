import type { FastifyReply, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { addressOf, onceBundled, type Assets } from "../assets/asset.cache";
import { sendAsset } from "../assets/asset.reply";
import { playgroundBundle } from "./playground.bundle";
import type { Example } from "./playground.examples";
import { playgroundPage, playgroundPolicy } from "./playground.page";

export interface PlaygroundOptions {
  examples: readonly Example[];
  /** Bundle as soon as the server listens, so that the first visitor need not wait. */
  prepareAtStart?: boolean;
  /** The folder where bundles are kept; by default one in `node_modules`. */
  bundleCache?: string;
}

declare module "fastify" {
  interface FastifyInstance {
    playgroundExamples: readonly Example[];
    preparePlayground: () => Promise<Assets>;
  }
}

/** Serves the files that the page loads. The page itself has the same address as the API: see `prefersHtml`. */
export const playground = fastifyPlugin<PlaygroundOptions>(
  (app, { examples, prepareAtStart = true, bundleCache }, done) => {
    const preparePlayground = onceBundled(playgroundBundle, bundleCache);
    app.decorate("playgroundExamples", examples);
    app.decorate("preparePlayground", preparePlayground);

    app.get<{ Params: { file: string } }>("/playground/:file", async ({ params }, reply) =>
      sendAsset(reply, await preparePlayground(), params.file),
    );
    // The page names its icon. For every other answer, browsers ask for this address.
    app.get("/favicon.ico", async (_request, reply) => {
      const assets = await preparePlayground();
      return sendAsset(reply, assets, addressOf(assets, "favicon"), "public, max-age=86400");
    });

    if (prepareAtStart) {
      app.addHook("onListen", (listening) => {
        preparePlayground().catch((error: unknown) => {
          app.log.error(error, "the playground could not be bundled");
        });
        listening();
      });
    }
    done();
  },
  { name: "playground" },
);

/** Whether a browser wants to see the playground, also with a query in the address; a client of the API wants data. */
export function prefersHtml(request: FastifyRequest): boolean {
  return request.method !== "POST" && (request.headers.accept ?? "").includes("text/html");
}

export async function sendPlayground(reply: FastifyReply): Promise<FastifyReply> {
  const { request, server } = reply;
  const endpoint = `${request.protocol}://${request.host}${request.url}`;
  const page = playgroundPage(await server.preparePlayground(), server.playgroundExamples, endpoint);

  return reply
    .type("text/html; charset=utf-8")
    .headers({
      "content-security-policy": playgroundPolicy,
      "cache-control": "no-cache",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      vary: "accept",
    })
    .send(page);
}
