import { loadActorImage } from "./actor/actor.image";
import { loadCommitmentImage } from "./commitment/commitment.image";
import type { Ask } from "./frame/api";
import type { ImageSite, LoadImage, PageImage } from "./frame/page.image";
import { revisionIn } from "./frame/site.context";
import { loadHomeImage } from "./home/home.image";
import { isLanguage, languages } from "./language/language";
import { loadMeetingImage } from "./meeting/meeting.image";

/** Images, by the section of the page that they are of. */
const images: Readonly<Record<string, LoadImage>> = {
  commitments: loadCommitmentImage,
  actors: loadActorImage,
  meetings: loadMeetingImage,
};

/** What an address of an image asks for. */
export interface AskedImage {
  site: ImageSite;
  /** Reads what the image says; null if nothing is recorded under its name. */
  load: (ask: Ask) => Promise<PageImage | null>;
  /** The same of the whole record. */
  loadHome: (ask: Ask) => Promise<PageImage | null>;
}

/** The image of a page: that of `/en/commitments/well` is at `en/commitments/well.png`. Null if the address is not one of an image. */
export function imageAt(path: string, query: URLSearchParams): AskedImage | null {
  const [, language, section, name = ""] = /^([a-z]{2})(?:\/([a-z]+)\/([a-z0-9-]+))?\.png$/.exec(path) ?? [];
  if (!isLanguage(language)) return null;
  const load = section === undefined ? loadHomeImage : Object.hasOwn(images, section) ? images[section] : undefined;
  if (!load) return null;
  const site = { language, words: languages[language], revision: revisionIn(query) };
  return {
    site,
    load: (ask) => load({ site, ask, name }),
    loadHome: (ask) => loadHomeImage({ site, ask, name: "" }),
  };
}
