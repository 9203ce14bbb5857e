import { describedEnum } from "../../schema/enum.type";

export const Stance = describedEnum("Stance", "What a quote does to the statement it is attached to.", {
  SUPPORTS: "It says the same.",
  CONTRADICTS: "It says something different.",
  NEUTRAL: "It is about the statement, but neither supports nor contradicts it.",
});
export type Stance = keyof typeof Stance;

export const EvidenceRole = describedEnum("EvidenceRole", "Which part of the story a quote tells.", {
  ORIGIN: "How it began: the promise, the invitation, the announcement.",
  PROGRESS: "What happened on the way.",
  OUTCOME: "What came of it.",
  RESPONSE: "What the persons or bodies concerned said about it.",
  CONTEXT: "The background of the story.",
});
export type EvidenceRole = keyof typeof EvidenceRole;

export const UnverifiedReason = describedEnum("UnverifiedReason", "Why a quote was not found in its source.", {
  NO_FINGERPRINT: "Nobody has supplied the text of the source, so nothing could be checked.",
  NOT_IN_EXCERPT: "Only a part of the source is known, and the quote is not in it. It may be in the rest.",
  TOO_SHORT_FOR_NARROW_FINGERPRINT:
    "The source has a NARROW fingerprint, which can verify quotes of six words or more, and the quote has fewer.",
  NARROW_FINGERPRINT:
    "The quote fits the NARROW fingerprint of its source, but such a fingerprint is too easy to forge to verify new quotes. Send the text " +
    "of the source again (`correctSourceArticle`); then the quote is checked against the new fingerprint.",
  OTHER_RULE: "The quote was checked with a fingerprint of another width than the present one.",
  WHOLE_ROWS_ONLY:
    "The source is a DATASET with so many words that only its whole rows can be checked. Quote a whole row, and name it in `locator`.",
  PARTS_UNKNOWN:
    "The text of the source is known, but not where its rows or pages begin, so the `locator` could not be checked.",
  REDACTED: "The words of the quote were redacted.",
  NOT_RECORDED: "It was not verified at that revision, when reasons were not recorded yet.",
});
export type UnverifiedReason = keyof typeof UnverifiedReason;
