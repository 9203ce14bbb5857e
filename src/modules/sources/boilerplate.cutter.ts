import { normalise, words } from "./fingerprint.words";
import {
  commentsHeading,
  commentSign,
  cookieBanner,
  hourSign,
  LONGEST_HEADING,
  noise,
  paywall,
  relatedHeading,
} from "./boilerplate.patterns";

/** The lines of a text that belong to the article, and those that do not. */
export interface CutText {
  kept: string[];
  dropped: string[];
  /** The site says that its rest is for those who subscribe. */
  isExcerpt: boolean;
}

interface Line {
  text: string;
  kept: boolean;
  /** The text of a line for the patterns; empty if the line is too long to be a heading or a button. */
  plain: string;
  words: number;
  /** Reads like sentences, not like a menu. */
  prose: boolean;
}

/** Words of a line that no headline has; a shorter one is a sentence only if it ends like one. */
const LONGER_THAN_HEADLINES = 20;

/** How many words of sentences outweigh one line without a sentence. */
const POINTS_OF_OTHER_LINE = 10;

/** How many lines before a reader's words may have a name or a date. */
const NEARBY = 4;

/**
 * Tells the lines of an article from those of the site and its readers: menus and headline above it, buttons and links
 * within it, related articles, readers' comments and the site's own affairs below it. If it must choose, it rather drops a line
 * of the article than keeps a reader's: what is dropped is shown, what is kept is believed. Of a whole page only the part is
 * kept where sentences stand close together; what is known to be the article may have lists and tables.
 */
export function cutBoilerplate(texts: readonly string[], title: string, from: "page" | "article"): CutText {
  const lines = texts.map(read);
  const isExcerpt = dropPaywall(lines);
  dropNoise(lines);
  dropUntil(lines, belowHeadline(lines, title));
  dropFrom(lines, firstOfReaders(lines));
  dropRelated(lines);
  dropAround(lines, from === "page" ? densest(lines) : sentencesOf(lines));
  const textsOf = (kept: boolean): string[] => lines.filter((line) => line.kept === kept).map(({ text }) => text);
  return { kept: textsOf(true), dropped: textsOf(false), isExcerpt };
}

function read(text: string): Line {
  const plain = text.length > LONGEST_HEADING ? "" : normalise(text);
  const all = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const small = all.filter((word) => !/^[^\p{L}]*\p{Lu}/u.test(word)).length;
  const sentences = all.length >= LONGER_THAN_HEADLINES || (all.length >= 5 && /[.!?…:;]["'»”’) ]*$/u.test(text));
  return { text, plain, words: words(text).length, prose: sentences && small >= all.length / 2, kept: true };
}

const isArticle = (line: Line): boolean => line.kept && line.prose;
const proseWords = (lines: readonly Line[]): number =>
  lines.filter(isArticle).reduce((sum, line) => sum + line.words, 0);

function drop(lines: readonly Line[]): void {
  for (const line of lines) line.kept = false;
}
const dropUntil = (lines: readonly Line[], end: number): void => drop(lines.slice(0, end));
const dropAround = (lines: readonly Line[], { start, end }: { start: number; end: number }): void => {
  dropUntil(lines, start);
  dropFrom(lines, end);
};
const dropFrom = (lines: readonly Line[], start: number): void => drop(lines.slice(start));

/** Removes the message of a site to readers who do not subscribe. The article ends above it. */
function dropPaywall(lines: readonly Line[]): boolean {
  const walls = lines.flatMap((line, at) => (paywall.test(line.plain) ? [at] : []));
  for (const at of walls) drop(lines.slice(at, at + 1));
  const end = walls.find((at) => proseWords(lines.slice(0, at)) > proseWords(lines.slice(at)));
  if (end !== undefined) dropFrom(lines, end);
  return walls.length > 0;
}

/** Whether a line says so. */
export const isPaywall = (text: string): boolean => paywall.test(read(text).plain);

function dropNoise(lines: readonly Line[]): void {
  drop(lines.filter(({ plain }) => noise.test(plain)));
  const border = Math.max(5, Math.ceil(lines.length / 4));
  const borders = [...lines.slice(0, border), ...lines.slice(-border)];
  drop(borders.filter(({ text }) => text.length <= 1000 && cookieBanner.test(normalise(text))));
}

/** Below the headline, if it is found with most of the text below it. */
function belowHeadline(lines: readonly Line[], title: string): number {
  const most = proseWords(lines) / 5;
  const headline = words(title).join(" ");
  if (headline === "") return 0;
  const isHeadline = ({ text }: Line): boolean => text.length < 1000 && words(text).join(" ") === headline;
  return lines.findLastIndex((line, at) => isHeadline(line) && proseWords(lines.slice(0, at)) <= most) + 1;
}

/** From the first sentence to the last. */
const sentencesOf = (lines: readonly Line[]): { start: number; end: number } => ({
  start: Math.max(0, lines.findIndex(isArticle)),
  end: lines.findLastIndex(isArticle) + 1,
});

/** The part of a page with the most sentences: each word of a sentence counts for the article, each other line against it. */
function densest(lines: readonly Line[]): { start: number; end: number } {
  let best = { start: 0, end: 0, points: 0 };
  let run = { start: 0, points: 0 };
  for (const [at, line] of lines.entries()) {
    if (run.points <= 0) run = { start: at, points: 0 };
    run.points += isArticle(line) ? line.words : -POINTS_OF_OTHER_LINE;
    if (run.points > best.points) best = { ...run, end: at + 1 };
  }
  return best;
}

function firstOfReaders(lines: readonly Line[]): number {
  const heading = lines.findIndex((line, at) => commentsHeading.test(line.plain) && opensComments(lines, at));
  const spoken = withoutHeading(lines);
  return Math.min(...[heading, spoken, lines.length].filter((at) => at !== -1));
}

/** "12 comments" above the article is a link to them; below it, or before a reader's words, it is their heading. */
function opensComments(lines: readonly Line[], at: number): boolean {
  const before = proseWords(lines.slice(0, at));
  if (before === 0) return false;
  const next = lines.slice(at + 1, at + 15);
  if (next.some(({ plain }) => commentSign.test(plain))) return true;
  const amongButtons = [...lines.slice(Math.max(0, at - 3), at), ...lines.slice(at + 1, at + 4)].some(({ plain }) =>
    noise.test(plain),
  );
  const after = proseWords(lines.slice(at + 1));
  return before >= 40 && !(amongButtons && before < after / 3);
}

/** Readers' words that nothing announces are known by what stands beside them, if it does so twice. */
function withoutHeading(lines: readonly Line[]): number {
  const signs = lines.flatMap((line, at) => (commentSign.test(line.plain) && !line.prose ? [at] : []));
  const [first, second] = signs;
  if (first === undefined || second === undefined || second - first > 15) return -1;
  if (proseWords(lines.slice(0, first)) === 0) return -1;
  const named = lines
    .slice(Math.max(0, first - NEARBY), first)
    .findIndex((line) => !line.prose || hourSign.test(line.plain));
  return named === -1 ? first : Math.max(0, first - NEARBY) + named;
}

/**
 * Other articles. Below the last words of this one all goes; within it, their headlines and teasers do. A teaser stands alone below
 * its headline: where two paragraphs follow each other, the article goes on.
 */
function dropRelated(lines: readonly Line[]): void {
  for (const [at, line] of lines.entries()) {
    if (!line.kept || !relatedHeading.test(line.plain)) continue;
    const before = proseWords(lines.slice(0, at));
    const after = proseWords(lines.slice(at));
    const goesOn = lines.findIndex((other, place) => place > at && isArticle(other) && next(lines, place)?.prose);
    if (after < before / (goesOn === -1 ? 2 : 6)) return dropFrom(lines, at);
    const alone = lines.findIndex((other, place) => place > at && other.prose);
    drop(lines.slice(at, goesOn === -1 ? alone : goesOn));
  }
}

const next = (lines: readonly Line[], place: number): Line | undefined =>
  lines.slice(place + 1, place + 4).find(({ kept }) => kept);
