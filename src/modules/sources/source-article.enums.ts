import { describedEnum } from "../../schema/enum.type";

export const SourceKind = describedEnum("SourceKind", "What a source is, which decides how its text is read.", {
  ARTICLE: "A report, a press release, a blog: menus, banners and readers' comments around it are cut away.",
  DOCUMENT: "A document with pages, such as a PDF: all of its text is read, and nothing is cut away.",
  DATASET: "A register: a table with a header and rows. Nothing is cut away, and each row can be quoted by its number.",
});
export type SourceKind = keyof typeof SourceKind;

export const FingerprintCoverage = describedEnum(
  "FingerprintCoverage",
  "How much of the article a fingerprint covers, which decides what happens to a quote that is not found in it.",
  {
    WHOLE_TEXT: "The whole text at this address: a quote that is not found in it is refused.",
    EXCERPT:
      "A part, such as the paragraphs before a paywall. A quote that is not found in it may be in the rest: it is kept as unverified.",
  },
);
export type FingerprintCoverage = keyof typeof FingerprintCoverage;

export const FingerprintWidth = describedEnum(
  "FingerprintWidth",
  "How many bits of each run of four words a fingerprint keeps: the more bits, the harder it is to invent a quote that fits.",
  {
    WIDE: "It keeps 128 bits of every run of four words, signs and ends of sentences: nobody can invent a quote that fits.",
    NARROW:
      "It keeps 32 bits of every run of four words, as the first fingerprints did. A quote that does not fit is not in the source; one that " +
      "fits could be invented. It verifies only quotes of six words or more that were checked before fingerprints were wide, or that came " +
      "with the installation.",
  },
);
export type FingerprintWidth = keyof typeof FingerprintWidth;

export const Delimiter = describedEnum("Delimiter", "What stands between two cells of a table.", {
  COMMA: "A comma (RFC 4180).",
  SEMICOLON: "A semicolon, as spreadsheets write it in countries where numbers have a decimal comma.",
  TAB: "A tab.",
  PIPE: "A vertical bar.",
});
export type Delimiter = keyof typeof Delimiter;
