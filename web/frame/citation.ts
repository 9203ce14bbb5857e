import { addressOf, type Site } from "./site.context";
import type { ReadAtFragment } from "../graphql/graphql";

/** What names a page of the record at one revision, for those who cite it. */
export interface Citation {
  title: string;
  /** The language of the title (BCP 47); null if nobody has said. */
  titleLanguage: string | null;
  /** The name of the site. */
  site: string;
  /** Who runs the site; null if nobody is named. */
  publisher: string | null;
  revision: number;
  /** The day (UTC) on which that revision was applied. */
  appliedOn: string;
  /** The hash of the record up to that revision; null if it has none. */
  hash: string | null;
  /** The address at which the page shows that revision. */
  url: string;
  /** The address below the language, such as `commitments/code-of-good-conduct`. */
  place: string;
}

/** The page of a record, as it was read. The day of access is the reader's to add. */
export function citationOf(
  site: Site,
  place: string,
  { title, titleText }: { title: string; titleText: { language: string | null } | null },
  { number, appliedAt, hash }: ReadAtFragment,
): Citation {
  const { origin, language, words, owner } = site;
  return {
    title: inOneLine(title),
    titleLanguage: titleText?.language ?? null,
    site: words.name,
    publisher: owner.publisher,
    revision: number,
    appliedOn: appliedAt.slice(0, 10),
    hash,
    url: `${origin ?? ""}${addressOf({ language, revision: number }, place)}`,
    place,
  };
}

/** The formats of reference managers end a value at the end of a line. */
const inOneLine = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();

/** The name of the entry: `followthrough-code-of-good-conduct-r10`. */
export const keyOf = ({ site, place, revision }: Citation): string =>
  `${site.toLowerCase()}-${place.split("/").at(-1) ?? ""}-r${revision}`;
