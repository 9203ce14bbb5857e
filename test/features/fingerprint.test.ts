import { createHash } from "node:crypto";
import {
  contentHash,
  fingerprint,
  longestMatch,
  MINIMUM_WORDS,
  normalise,
  quoteStandsIn,
  words,
} from "../../src/modules/sources/fingerprint";

const SOURCE =
  "The minister said: “We’ll meet again in April” — and the four companies didn’t object. " +
  "L’accord n’a pas été signé ce jour-là, selon le ministère.";

const source = fingerprint(SOURCE);

function stands(quote: string): boolean {
  return quoteStandsIn(fingerprint(quote), source);
}

describe("a quote verifies against the fingerprint of its source", () => {
  it.each([
    ["as it was printed", "“We’ll meet again in April” — and the four companies"],
    ["with straight quotes and a hyphen for the dash", '"We\'ll meet again in April" - and the four companies'],
    ["with French quotation marks", "« We'll meet again in April » and the four companies"],
    ["in capitals", "WE'LL MEET AGAIN IN APRIL"],
    ["over several lines and tabs", "meet again\n\tin\r\n  April"],
    ["across no-break and narrow no-break spaces", "meet\u00A0again\u202Fin April"],
    ["without its punctuation", "the minister said we'll meet"],
    ["with a non-breaking hyphen", "signé ce jour\u2011là selon le ministère"],
    ["with accents written as combining marks", "n'a pas e\u0301te\u0301 signe\u0301"],
    ["with full-width letters", "ｍｅｅｔ again in April"],
    ["from the first word on", "The minister said: we’ll"],
    ["up to the last word", "là, selon le ministère"],
    ["that is the whole text", SOURCE],
  ])("%s", (_case, quote) => {
    expect(stands(quote)).toBe(true);
  });
});

describe("a quote is not in its source", () => {
  it.each([
    ["when one word was altered", "We'll meet again in May"],
    ["when one word in the middle was altered", "and the five companies didn't object"],
    ["when a word was left out", "We'll meet in April and the four companies"],
    ["when a word was added", "We'll all meet again in April"],
    ["when its words stand in another order", "again in April we'll meet"],
    ["when two true passages were joined", "We'll meet again in April the companies didn't object"],
    ["when an accent is missing", "n'a pas ete signe"],
    ["when it goes on after the end of the text", "selon le ministère de l'intérieur"],
  ])("%s", (_case, quote) => {
    expect(stands(quote)).toBe(false);
  });
});

describe("a quote needs four words to be checked", () => {
  it.each([
    ["no text at all", "", 0],
    ["punctuation only", "… — !", 0],
    ["three words, although they stand in the source", "meet again in", 3],
  ])("%s verifies nowhere", (_case, quote, count) => {
    expect(words(quote)).toHaveLength(count);
    expect(count).toBeLessThan(MINIMUM_WORDS);
    expect(fingerprint(quote)).toHaveLength(0);
    expect(stands(quote)).toBe(false);
  });

  it("an elision or a contraction is one word, a hyphenated word is two", () => {
    expect(words("L’accord didn’t hold ce jour-là")).toEqual(["l'accord", "didn't", "hold", "ce", "jour", "là"]);
  });
});

describe("a text without spaces", () => {
  it("has the same words, however long it is", () => {
    const chain = "alpha-beta/gamma(delta)".repeat(100);
    expect(words(chain).slice(0, 5)).toEqual(["alpha", "beta", "gamma", "delta", "alpha"]);
    expect(words(chain)).toHaveLength(400);
    expect(words("x".repeat(1200)).map((word) => word.length)).toEqual([500, 500, 200]);
    expect(words("\u{20000}".repeat(600)).join("")).toBe("\u{20000}".repeat(600));
  });

  it("takes a moment, not all the memory there is", () => {
    const started = Date.now();
    expect(words("漢".repeat(100_000)).join("")).toHaveLength(100_000);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});

describe("a fingerprint can be recomputed by anyone", () => {
  it("it is the first four bytes of the SHA-256 of every four neighbouring words, in order", () => {
    const runs = ["we'll meet again in", "meet again in april"];
    const expected = runs.map((run) => createHash("sha256").update(run).digest("hex").slice(0, 8)).join("");
    expect(fingerprint("We’ll meet again in April.").toString("hex")).toBe(expected);
  });

  it("known bytes for a known text stay the same for ever", () => {
    expect(fingerprint("One two three four five").toString("hex")).toBe("113f69cc580648ce");
    expect(contentHash("One two three four five")).toBe(
      "bb1262c1cf29a3e8785c91295f20c7e6b596ac739c3ac6052f2f023f2b3d72b6",
    );
  });

  it("two typographic copies of a text have one content hash, another text has another", () => {
    expect(contentHash("“We’ll\u00A0meet” — again")).toBe(contentHash("we'll meet again"));
    expect(contentHash("we'll meet")).not.toBe(contentHash("we'll meet again"));
  });

  it("normalising twice changes nothing", () => {
    expect(normalise(" «\u00A0Façade…\u00A0» – \uFB01n ")).toBe('" façade... " - fin');
    expect(normalise(normalise(SOURCE))).toBe(normalise(SOURCE));
  });
});

describe("runs count only where they stand in order and adjacent", () => {
  const [first, second, third] = [0, 4, 8].map((at) => source.subarray(at, at + 4)) as [Buffer, Buffer, Buffer];

  it.each([
    ["neighbours in order", [first, second], true],
    ["neighbours in the wrong order", [second, first], false],
    ["with a gap between them", [first, third], false],
    ["bytes that straddle two runs", [Buffer.concat([first, second]).subarray(2, 6)], false],
  ])("%s", (_case, runs, expected) => {
    expect(quoteStandsIn(Buffer.concat(runs), source)).toBe(expected);
  });

  it("an aligned hit is found behind one that straddles two runs", () => {
    const sought = Buffer.from("aabbccdd", "hex");
    expect(quoteStandsIn(sought, Buffer.from("0000aabbccdd0000" + "aabbccdd", "hex"))).toBe(true);
  });
});

describe("the nearest passage of a refused quote", () => {
  it.each([
    ["is the part before the altered word", "We'll meet again in May and the rest", "we'll meet again in"],
    [
      "is the longest of several",
      "We'll meet again in May. And the four companies didn't object",
      "and the four companies didn't object",
    ],
    ["is the quote itself when it stands", "We'll meet again in April", "we'll meet again in april"],
  ])("%s", (_case, quote, nearest) => {
    expect(longestMatch(quote, source)).toBe(nearest);
  });

  it.each([
    ["no four words in a row stand in the source", "Nobody met anyone in May"],
    ["the quote is too short", "meet again in"],
  ])("is nothing when %s", (_case, quote) => {
    expect(longestMatch(quote, source)).toBeNull();
  });
});
