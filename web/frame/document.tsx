import type { ReactElement } from "react";
import { feedAddress, feedFormats, type Followed } from "./followed";
import { locales } from "../language/dates";
import { otherLanguages, type Language } from "../language/language";
import { attributesOf } from "../language/text.language";
import type { Asked } from "./api";
import { alternates, canonicalAddress } from "./canonical";
import { SiteFooter } from "./footer";
import { SiteHeader } from "./header";
import { ImageTags } from "./image.tags";
import type { DrawnOf } from "./page.image";
import { useSite, type Site } from "./site.context";
import { StructuredData } from "./structured";
import type { View } from "./view";

/** The files that the page loads. */
export interface SiteFiles {
  script: string;
  style: string;
  /** The style sheets of cards: the light one, and what a dark one has instead. */
  card: string;
  dark: string;
  icon: string;
  /** The fonts of every page. They are loaded together with the style sheet that names them. */
  fonts: readonly string[];
}

/** Search engines keep only today's page: no earlier revision, and no error page. */
export const isIndexed = ({ status = 200 }: View, { revision }: Pick<Site, "revision">): boolean =>
  status === 200 && revision === null;

interface Props {
  view: View;
  files: SiteFiles;
  /** What images of pages can say; null if the server can draw none. */
  drawnOf: DrawnOf | null;
  asked: readonly Asked[];
}

/** The page as an HTML document: the descriptions for search engines and for those who share it, then the frame. */
export function SitePageDocument({ view, files, drawnOf, asked }: Props): ReactElement {
  const site = useSite();
  const ofTitle = view.titleText && attributesOf(view.titleText.language, site.language);
  return (
    <html lang={site.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title {...ofTitle}>{`${view.title} · ${site.words.name}`}</title>
        <meta name="description" content={view.description} />
        <meta name="color-scheme" content="light dark" />
        {!isIndexed(view, site) && <meta name="robots" content="noindex" />}
        <link rel="canonical" href={canonicalAddress(site, site.language)} />
        {alternates(site).map(({ language, href }) => (
          <link key={language} rel="alternate" hrefLang={language} href={href} />
        ))}
        {site.revision === null && view.followed && <Feeds followed={view.followed} title={view.title} />}
        <OpenGraph view={view} drawnOf={drawnOf} />
        {view.head}
        <StructuredData view={view} />
        <link rel="icon" type="image/svg+xml" href={files.icon} />
        {files.fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="" />
        ))}
        <link rel="stylesheet" href={files.style} />
        <script type="module" src={files.script} />
      </head>
      <body>
        <a className="skip" href="#content">
          {site.words.skip}
        </a>
        <SiteHeader />
        {view.body}
        <SiteFooter read={view.read ?? null} asked={asked} />
      </body>
    </html>
  );
}

/** Where readers of feeds find what changes. */
function Feeds({ followed, title }: { followed: Followed; title: string }): ReactElement {
  const { words, language } = useSite();
  return (
    <>
      {feedFormats.map(({ name, type, ending }) => (
        <link
          key={ending}
          rel="alternate"
          type={type}
          href={feedAddress(ending, followed, language)}
          title={`${followed.about === null ? words.feed.title : words.feed.about(title)} (${name})`}
        />
      ))}
    </>
  );
}

/** How the page looks when somebody shares its address. */
function OpenGraph({ view, drawnOf }: Pick<Props, "view" | "drawnOf">): ReactElement {
  const site = useSite();
  return (
    <>
      <meta property="og:site_name" content={site.words.name} />
      <meta property="og:type" content={site.path.length === 2 ? "article" : "website"} />
      <meta property="og:title" content={view.title} />
      <meta property="og:description" content={view.description} />
      {site.origin !== null && <meta property="og:url" content={canonicalAddress(site, site.language)} />}
      <meta property="og:locale" content={openGraphLocale(site.language)} />
      {otherLanguages(site.language).map((language) => (
        <meta key={language} property="og:locale:alternate" content={openGraphLocale(language)} />
      ))}
      <ImageTags view={view} drawnOf={drawnOf} />
    </>
  );
}

/** A locale in the form of Open Graph: `en_GB`. */
const openGraphLocale = (language: Language): string => locales[language].replace("-", "_");
