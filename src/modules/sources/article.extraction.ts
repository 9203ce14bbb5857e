import { words } from "./fingerprint.words";
import type { CutText } from "./boilerplate.cutter";

/** A short account of which part of a text was read as the article, so that its sender can see a mistake. */
export interface ArticleExtraction {
  words: number;
  droppedWords: number;
  firstKept: string;
  lastKept: string;
  firstDropped: string | null;
  lastDropped: string | null;
}

const LONGEST_SENTENCE = 300;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

export function extractionOf({ kept, dropped }: CutText): ArticleExtraction {
  return {
    words: words(kept.join("\n")).length,
    droppedWords: words(dropped.join("\n")).length,
    firstKept: first(kept) ?? "",
    lastKept: last(kept) ?? "",
    firstDropped: first(spoken(dropped)),
    lastDropped: last(spoken(dropped)),
  };
}

const spoken = (lines: readonly string[]): string[] => lines.filter((line) => words(line).length > 0);

function first(texts: readonly string[]): string | null {
  const [text] = texts;
  // The segmenter's time grows with the square of its input, and only the beginning is shown.
  return text === undefined ? null : shortened(sentencesOf(text.slice(0, 1000)).at(0) ?? "");
}

function last(texts: readonly string[]): string | null {
  const text = texts.at(-1);
  return text === undefined ? null : shortened(sentencesOf(text.slice(-1000)).at(-1) ?? "");
}

const sentencesOf = (text: string): string[] =>
  Array.from(sentences.segment(text.trim()), ({ segment }) => segment.trim()).filter((sentence) => sentence !== "");

function shortened(sentence: string): string {
  const characters = Array.from(sentence);
  return characters.length <= LONGEST_SENTENCE ? sentence : `${characters.slice(0, LONGEST_SENTENCE - 1).join("")}…`;
}
