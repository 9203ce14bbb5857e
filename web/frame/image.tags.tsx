import type { ReactElement } from "react";
import { imageAddress, imageSize, namesText, type DrawnOf, type PageImage } from "./page.image";
import { useSite } from "./site.context";
import type { View } from "./view";

/** The image that others show with the address of the page. It is that of the revision that was read, so that it never changes. */
export function ImageTags({ view: { image, read }, drawnOf }: { view: View; drawnOf: DrawnOf | null }): ReactElement {
  const site = useSite();
  const { words } = site;
  // Programs that show images need the full address.
  if (!image || !read || !drawnOf || site.origin === null) return <meta name="twitter:card" content="summary" />;
  const drawn = drawnOf(image);
  const shown = drawn ? site : { ...site, path: [] };
  return (
    <>
      <meta property="og:image" content={imageAddress(shown, read.number)} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(imageSize.width)} />
      <meta property="og:image:height" content={String(imageSize.height)} />
      <meta property="og:image:alt" content={drawn ? inWords(drawn, words) : `${words.name}. ${words.tagline}.`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** All that the image says. */
function inWords(image: PageImage, { colon, card, name }: ReturnType<typeof useSite>["words"]): string {
  const { kicker, title, outcome, notes, counts, facts, says } = image;
  const counted = counts.map(({ count, text }) => `${count} ${text}`).join(", ");
  return [
    `${name}. ${kicker}${colon}${title.text}`,
    outcome?.text ?? "",
    counted,
    ...notes,
    ...facts.map(
      ({ name, said }) => `${name}${colon}${typeof said === "string" ? said : namesText(said, card.andOthers)}`,
    ),
    says,
  ]
    .filter(Boolean)
    .map((sentence) => (/[.!?。]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ")
    .replace(/[\u2068\u2069]/g, "");
}
