import fastifyPlugin from "fastify-plugin";
import { onceBundled } from "../assets/asset.cache";
import { sendAsset } from "../assets/asset.reply";
import { siteBundle } from "./site.bundle";
import { siteLanguages } from "./site.languages";
import { sendNotice, sendPage, type SiteOptions } from "./site.reply";

declare module "fastify" {
  interface FastifyInstance {
    /** Pages for browsers, if no other route answers. */
    pages: {
      /** The answer for an address without a route: it may be a page without its language. */
      show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
      /** The page that says what went wrong. */
      explain(status: number, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
    } | null;
  }
}

export interface PluginOptions extends Omit<SiteOptions, "assets"> {
  /** Bundle as soon as the server listens, so that the first visitor need not wait. */
  prepareAtStart?: boolean;
  /** The folder where bundles are kept; by default one in `node_modules`. */
  bundleCache?: string;
}

const addresses = ["/", "/reference", "/reference/*", ...siteLanguages.flatMap((each) => [`/${each}`, `/${each}/*`])];

/** The pages at `/`. They ask only the public API, so anybody can send the same queries. */
export const site = fastifyPlugin<PluginOptions>(
  (app, { prepareAtStart = true, bundleCache, ...others }, done) => {
    const assets = onceBundled(siteBundle, bundleCache);
    const options = { ...others, assets };
    app.decorate("pages", {
      show: (request, reply) => sendPage(app, options, request, reply),
      explain: (status, request, reply) => sendNotice(status, options, request, reply),
    });
    app.get<{ Params: { file: string } }>("/assets/:file", async ({ params }, reply) =>
      sendAsset(reply, await assets(), params.file),
    );
    // The API counts the queries of a page for the visitor's address.
    const config = { admitsAll: true };
    for (const url of addresses) app.get(url, { config }, (request, reply) => sendPage(app, options, request, reply));
    if (prepareAtStart) {
      app.addHook("onListen", (listening) => {
        assets().catch((error: unknown) => app.log.error(error, "the site could not be bundled"));
        listening();
      });
    }
    done();
  },
  { name: "site" },
);
