import type { FulfilmentStatus, ReadAtFragment } from "../graphql/graphql";
import { dayText } from "../language/dates";
import type { Language } from "../language/language";
import type { Ask } from "./api";
import { placeOf, type Site } from "./site.context";

/** The size of an image in pixels: that which the programs of others show whole. */
export const imageSize = { width: 1200, height: 630 } as const;

/** A text, and in which language it is (BCP 47); null if nobody has said. */
export interface ImageText {
  text: string;
  language: string | null;
}

/** Something that is said of the record: a date, a place or a number in our words, or the names of those who had a part in it. */
export interface ImageFact {
  name: string;
  said: string | readonly ImageText[];
}

/** What the image of a page says: words of ours in the language of the page, and texts of the record in theirs. */
export interface PageImage {
  language: Language;
  /** What it is. */
  kicker: string;
  title: ImageText;
  /** What came of it. */
  outcome: { text: string; sign: FulfilmentStatus | null } | null;
  /** What a reader of the outcome has to know as well. */
  notes: readonly string[];
  /** How many promises have each status. */
  counts: readonly { status: FulfilmentStatus; count: number; text: string }[];
  facts: readonly ImageFact[];
  /** At which revision the record says so. */
  says: string;
}

/** What an image can say, for the letters that the fonts of the server have; null if that is too little, and the image of the first page stands for it. */
export type DrawnOf = (image: PageImage) => PageImage | null;

/** The values of the request that an image depends on. */
export type ImageSite = Pick<Site, "language" | "words" | "revision">;

/** Reads what the image of a page says; null if nothing is recorded under its name. */
export type LoadImage = (request: { site: ImageSite; ask: Ask; name: string }) => Promise<PageImage | null>;

/** At which revision the record says so, and when that was. */
export const saysAt = ({ language, words }: ImageSite, { number, appliedAt }: ReadAtFragment): string =>
  words.card.says(words.asOf.revision(number), dayText(appliedAt, language));

/** The address of the image of a page at a revision. */
export const imageAddress = ({ origin, language, path }: Site, revision: number): string =>
  `${origin ?? ""}/images${placeOf(language, path)}.png?rev=${revision}`;

/** So many letters of names a fact has; then the others are counted. */
export const mostLetters = 80;

/** At least one, and as many as have room. */
export function firstOf<Item>(items: readonly Item[], lettersOf: (item: Item) => number, most = mostLetters): Item[] {
  let letters = 0;
  return items.filter((item, nth) => {
    letters += lettersOf(item);
    return nth === 0 || letters <= most;
  });
}

/** Each side of a text is kept apart from the texts beside it, whichever way it is written (Unicode, FSI and PDI). */
const isolated = ({ text }: ImageText): string => `\u2068${text}\u2069`;

/** The names that have room, and how many others there are. */
export function namesText(names: readonly ImageText[], andOthers: (n: number) => string, most?: number): string {
  const shown = firstOf(names, ({ text }) => text.length, most);
  const others = names.length - shown.length;
  return shown.map(isolated).join(", ") + (others > 0 ? ` ${andOthers(others)}` : "");
}
