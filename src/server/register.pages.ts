import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { canvasLoader, type Canvas } from "./images/canvas";
import { images } from "./images/images.plugin";
import { oEmbed } from "./site/oembed.plugin";
import { site, type PluginOptions } from "./site/site.plugin";
import { sitemap } from "./site/sitemap.plugin";

interface Uses {
  database: DataSource;
  loadCanvas?: () => Promise<Canvas>;
  sitemapSize?: number;
}

/** The pages, and what shows them elsewhere. */
export async function registerPages(
  app: FastifyInstance,
  { database, loadCanvas, sitemapSize }: Uses,
  options: Omit<PluginOptions, "hasImages">,
): Promise<void> {
  const { address } = options;
  const canvas = canvasLoader(app.log, loadCanvas);
  await app.register(site, { ...options, hasImages: async () => (await canvas()) !== null });
  await app.register(images, { canvas });
  await app.register(oEmbed, { address });
  await app.register(sitemap, { database, address, ...(sitemapSize && { mostInFile: sitemapSize }) });
}
