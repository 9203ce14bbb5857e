import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { addressOf, useSite, type Site } from "../frame/site.context";
import { place, Sentence, Words } from "./in-language";

/** The size of a card in CSS pixels. It keeps its height down to the least width, so that it never moves the page around it. */
export const cardSize = { width: 640, leastWidth: 320, height: 480 } as const;

interface Framed {
  slug: string;
  title: string;
}

interface Titled extends Framed {
  titleText: { language: string | null };
}

interface Size {
  width: number | string;
  height: number;
}

type Place = Pick<Site, "origin" | "language" | "revision">;

/** The element that shows a card in a page, as HTML. */
export function cardFrame(site: Place, { slug, title }: Framed, { width, height }: Size): string {
  const address = `${site.origin ?? ""}${addressOf(site, `embed/commitments/${slug}`)}`;
  const style = { border: 0, maxWidth: cardSize.width };
  return renderToStaticMarkup(
    <iframe src={address} title={title} width={width} height={height} style={style} loading="lazy" />,
  );
}

/** Where a client of oEmbed (https://oembed.com) asks for the card of a page. */
const oEmbedAddress = (site: Place, slug: string, format: "json" | "xml"): string => {
  const url = `${site.origin ?? ""}${addressOf(site, `commitments/${slug}`)}`;
  return `${site.origin ?? ""}/oembed?${new URLSearchParams({ url, format }).toString()}`;
};

/** Tells such clients that there is a card; without the full address of the page there is none. */
export function CardLinks({ site, card: { slug, title } }: { site: Site; card: Framed }): ReactElement | null {
  if (site.origin === null) return null;
  return (
    <>
      {(["json", "xml"] as const).map((format) => (
        <link
          key={format}
          rel="alternate"
          type={format === "json" ? "application/json+oembed" : "text/xml+oembed"}
          href={oEmbedAddress(site, slug, format)}
          title={title}
        />
      ))}
    </>
  );
}

/** The line that shows the card in another page; none if the server does not know the address that it would need. */
export function ShowElsewhere({ card }: { card: Titled }): ReactElement | null {
  const site = useSite();
  if (site.origin === null) return null;
  const { words } = site;
  const code = cardFrame(site, { ...card, title: place }, { width: "100%", height: cardSize.height });
  const title = (
    <Words key="title" language={card.titleText.language}>
      {renderToStaticMarkup(<>{card.title}</>)}
    </Words>
  );
  return (
    <details className="elsewhere">
      <summary>{words.card.title}</summary>
      <p className="note">
        {words.card[site.revision === null ? "note" : "pinned"]}{" "}
        <a href={site.to(`embed/commitments/${card.slug}`)}>{words.card.see}</a>
      </p>
      <pre tabIndex={0}>
        <Sentence text={code} parts={[title]} />
      </pre>
    </details>
  );
}
