import type { ReactElement } from "react";
import type { SiteFiles } from "../frame/document";
import { canonicalAddress } from "../frame/canonical";
import { useSite } from "../frame/site.context";
import type { View } from "../frame/view";

type Theme = "light" | "dark";

const themeIn = (query: URLSearchParams): Theme | null => {
  const theme = query.get("theme");
  return theme === "light" || theme === "dark" ? theme : null;
};

/** The document of a card. Its links open beside the page in which it is shown, since no other page of the site goes into a frame. */
export function CardDocument({ view, files }: { view: View; files: SiteFiles }): ReactElement {
  const site = useSite();
  const theme = themeIn(site.query);
  const whole = { ...site, path: site.path.slice(1), query: new URLSearchParams() };
  return (
    <html lang={site.language} data-theme={theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${view.title} · ${site.words.name}`}</title>
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <link rel="canonical" href={canonicalAddress(whole, site.language)} />
        {files.fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="" />
        ))}
        <link rel="stylesheet" href={files.card} />
        {theme !== "light" && (
          <link
            rel="stylesheet"
            href={files.dark}
            media={theme === "dark" ? undefined : "(prefers-color-scheme: dark)"}
          />
        )}
      </head>
      <body>{view.body}</body>
    </html>
  );
}
