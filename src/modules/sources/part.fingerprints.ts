import { createHash } from "node:crypto";
import { wide } from "./fingerprint";
import { normalise } from "./fingerprint.words";

/**
 * The fingerprints of the parts of a source: of the rows of a DATASET, or of the pages of a DOCUMENT. Anyone who has the source can
 * compute the same bytes:
 *
 * 1. the text of a row is its cells joined by one space; the text of a page is what stands between two form feeds;
 * 2. normalise it (`normalise`: NFKC, lower case, no soft hyphens, one kind of quote and dash, single spaces), and keep the first 16
 *    bytes of the SHA-256 of its UTF-8 text;
 * 3. write after them, in four bytes with the highest first, how many runs of the fingerprint (fingerprint.ts) begin in this part or in
 *    an earlier one; 0 if the source has no fingerprint;
 * 4. write 16 bytes of ASCII that name this rule, `followthrough-p1`, and after them these 20 bytes of every part in order.
 *
 * All parts take the same number of bytes, so a part is found by its number without reading the others.
 */
const header = Buffer.from("followthrough-p1");
const HASH_BYTES = 16;
const ENTRY_BYTES = 20;

/** The most rows of a dataset, its header included, and the most pages of a document. */
export const MOST_PARTS = 200_000;

export interface SourcePart {
  hash: Buffer;
  /** The number of the first run of the part, and that of the first run after it. */
  firstRun: number;
  endRun: number;
}

/** The first 128 bits of the hash of a normalised text: two rows that differ only in typography have the same hash. */
export const hashOfText = (text: string): Buffer => hashOfNormalised(normalise(text));

export const hashOfNormalised = (text: string): Buffer =>
  createHash("sha256").update(text).digest().subarray(0, HASH_BYTES);

export function partFingerprints(parts: readonly Pick<SourcePart, "hash" | "endRun">[]): Buffer {
  const bytes = Buffer.alloc(header.length + parts.length * ENTRY_BYTES);
  header.copy(bytes);
  parts.forEach(({ hash, endRun }, index) => {
    const at = placeOf(index + 1);
    hash.copy(bytes, at);
    bytes.writeUInt32BE(endRun, at + HASH_BYTES);
  });
  return bytes;
}

export const countOfParts = (bytes: Buffer): number => Math.floor((bytes.length - header.length) / ENTRY_BYTES);

/** A part by its number, from 1; null if there is no such part. */
export function partAt(bytes: Buffer, number: number): SourcePart | null {
  if (number < 1 || number > countOfParts(bytes)) return null;
  const at = placeOf(number);
  const firstRun = number === 1 ? 0 : bytes.readUInt32BE(at - ENTRY_BYTES + HASH_BYTES);
  return { hash: bytes.subarray(at, at + HASH_BYTES), firstRun, endRun: bytes.readUInt32BE(at + HASH_BYTES) };
}

/** The runs of a fingerprint that begin in a part, and `more` runs after them, as a fingerprint. */
export function runsOfPart(fingerprint: Buffer, { firstRun, endRun }: SourcePart, more = 0): Buffer {
  const { header: rule, runBytes } = wide;
  const from = rule.length + firstRun * runBytes;
  return Buffer.concat([rule, fingerprint.subarray(from, rule.length + (endRun + more) * runBytes)]);
}

/** The number of the part with this hash that is nearest to `near`; null if there is none. Several rows can have the same text. */
export function nearestPartWith(bytes: Buffer, hash: Buffer, near: number): number | null {
  let nearest: number | null = null;
  for (let at = bytes.indexOf(hash, header.length); at !== -1; at = bytes.indexOf(hash, at + 1)) {
    if ((at - header.length) % ENTRY_BYTES !== 0) continue;
    const number = numberAt(at);
    if (nearest !== null && Math.abs(number - near) >= Math.abs(nearest - near)) break;
    nearest = number;
  }
  return nearest;
}

/** The number of the part in which a run begins, by binary search: the ends of the parts ascend. */
export function partOfRun(bytes: Buffer, run: number): number {
  let low = 1;
  let high = countOfParts(bytes);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((partAt(bytes, middle)?.endRun ?? 0) > run) high = middle;
    else low = middle + 1;
  }
  return low;
}

const placeOf = (number: number): number => header.length + (number - 1) * ENTRY_BYTES;
const numberAt = (place: number): number => (place - header.length) / ENTRY_BYTES + 1;
