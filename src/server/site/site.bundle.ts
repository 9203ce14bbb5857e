import { readdirSync } from "node:fs";
import path from "node:path";
import { bundle, bundleOptions, bundler } from "../assets/asset.bundler";
import type { Bundle } from "../assets/asset.cache";

const web = path.resolve(__dirname, "../../../web");
const [client, style] = [path.join(web, "client"), path.join(web, "style")];

/** The style sheets, beside what they style. */
const sheets = readdirSync(web, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => path.join(web, file))
  .sort();

/** The styles, the fonts and the few scripts of the pages. */
export const siteBundle: Bundle = {
  name: "site",
  inputs: [client, ...sheets, path.join(style, "icon.svg"), __filename, bundler],
  make: () =>
    bundle([
      {
        ...bundleOptions,
        entryPoints: {
          site: path.join(client, "site.ts"),
          style: path.join(style, "site.css"),
          card: path.join(web, "embed", "embed.css"),
          dark: path.join(style, "dark.css"),
          icon: path.join(style, "icon.svg"),
        },
        format: "esm",
        loader: { ".woff2": "file", ".svg": "copy" },
      },
    ]),
};
