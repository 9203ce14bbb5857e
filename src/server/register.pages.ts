import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { canvasLoader, type Canvas } from "./images/canvas";
import { drawnBy } from "./images/drawn.words";
import { fontsOf } from "./images/fonts";
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
  options: Omit<PluginOptions, "drawnOf">,
): Promise<void> {
  const { address } = options;
  const canvas = canvasLoader(app.log, loadCanvas);
  const drawn = async () => {
    const library = await canvas();
    return library && drawnBy(fontsOf(library));
  };
  await app.register(site, { ...options, drawnOf: drawn });
  await app.register(images, { canvas });
  await app.register(oEmbed, { address });
  await app.register(sitemap, { database, address, ...(sitemapSize && { mostInFile: sitemapSize }) });
}
