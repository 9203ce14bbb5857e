import { createHash } from "node:crypto";
import { countOf, readings, words } from "./fingerprint.words";

/**
 * The fingerprint of an article: what we store instead of its text, so that a quote can be checked against it (quote.match.ts).
 *
 * Articles belong to their publishers, so we do not keep their texts. A fingerprint is one hash for every run of four
 * neighbouring words. Anyone who has the article can compute the same bytes:
 *
 * 1. normalise the text (NFKC, lower case, no soft hyphens, one kind of quote and dash, single spaces);
 * 2. split it at Unicode word boundaries (UAX 29), and keep words, signs and the ends of sentences (`readings`); more than 500
 *    characters without a space are first cut into parts of at most 500, at the last character that is neither a letter nor a
 *    digit;
 * 3. for every four neighbours of these: SHA-256 over their UTF-8 text joined by one space, and keep the first 16 bytes;
 * 4. write 16 bytes of ASCII that name this rule, `followthrough-02`, and behind them these hashes in order.
 *
 * Each hash has 128 bits, so nobody can find a false quote with the same hash. The first rule (narrow) kept only four bytes of each
 * run, read words but no signs, and did not name itself. Several short hashes do not make a strong one: neighbouring runs share
 * three words, so an attacker finds a false quote word by word, with three times 2^32 tries for three runs instead of 2^96. Narrow
 * fingerprints therefore still refuse what is not in the source, but they verify only quotes of six words or more that were
 * verified before.
 */

/**
 * The number of words in one run, so that a quote with fewer cannot be checked. It is part of the rule `followthrough-02`: another number
 * makes other fingerprints, and needs a rule with another name.
 */
export const WORDS_IN_RUN = 4;

/** The longest fingerprint: 249,999 runs. */
export const MOST_FINGERPRINT_BYTES = 4_000_000;

/** How a text becomes runs. There are two rules, and the first bytes of a fingerprint name its rule. */
export interface Rule {
  /** The first bytes of every fingerprint by this rule. */
  header: Buffer;
  /** Bytes that one run takes. */
  runBytes: number;
  read: (text: string) => string[];
}

const narrow: Rule = { header: Buffer.alloc(0), runBytes: 4, read: words };
export const wide: Rule = { header: Buffer.from("followthrough-02"), runBytes: 16, read: readings };

/** The rule by which a fingerprint, or the runs of a quote, was made. */
export const ruleOf = (bytes: Buffer): Rule => (isWide(bytes) ? wide : narrow);
export const isWide = (bytes: Buffer): boolean => bytes.subarray(0, wide.header.length).equals(wide.header);

/** The fingerprint of a text. Empty if the text has fewer than {@link WORDS_IN_RUN} words: the caller decides what that means. */
export const fingerprint = (text: string): Buffer => runsUnder(wide, wide.read(text));

/** The same by the first rule, for fingerprints that were recorded under it. */
export const narrowFingerprint = (text: string): Buffer => runsUnder(narrow, narrow.read(text));

/** The name of the rule, then the hashes of every four neighbouring items of a text. */
export function runsUnder({ header, runBytes }: Rule, read: readonly string[]): Buffer {
  const runs = read.length - WORDS_IN_RUN + 1;
  if (countOf(read) < WORDS_IN_RUN) return Buffer.alloc(0);
  const hashes = Array.from({ length: runs }, (_, start) =>
    createHash("sha256")
      .update(read.slice(start, start + WORDS_IN_RUN).join(" "))
      .digest()
      .subarray(0, runBytes),
  );
  return Buffer.concat([header, ...hashes]);
}

/** SHA-256 (64 hexadecimal digits) of the normalised words joined by one space. Copies that differ only in typography have the same. */
export function contentHash(text: string): string {
  return createHash("sha256").update(words(text).join(" ")).digest("hex");
}
