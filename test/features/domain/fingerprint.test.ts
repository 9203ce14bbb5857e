import { createHash } from "node:crypto";
import { contentHash, fingerprint, WORDS_IN_RUN, narrowFingerprint } from "../../../src/modules/sources/fingerprint";
import { longestMatch, quoteStandsIn, runsOfQuote } from "../../../src/modules/sources/quote.match";
import { normalise, readings, words } from "../../../src/modules/sources/fingerprint.words";

const SOURCE =
  "The minister said: “We’ll meet again in April” — and the four companies didn’t object. " +
  "L’accord n’a pas été signé ce jour-là, selon le ministère.";

const source = fingerprint(SOURCE);
const header = Buffer.from("followthrough-02");

const stands = (quote: string, held = source): boolean => quoteStandsIn(runsOfQuote(quote, held), held);

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
    expect(count).toBeLessThan(WORDS_IN_RUN);
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
  it("it is the first 16 bytes of the SHA-256 of every four neighbours, in order, behind the name of the rule", () => {
    const runs = ["we'll meet again in", "meet again in april", "again in april ."];
    const expected = runs.map((run) => createHash("sha256").update(run).digest("hex").slice(0, 32)).join("");
    expect(fingerprint("We’ll meet again in April.").toString("hex")).toBe(header.toString("hex") + expected);
  });

  it("by the first rule it is the first four bytes, of words alone", () => {
    const runs = ["we'll meet again in", "meet again in april"];
    const expected = runs.map((run) => createHash("sha256").update(run).digest("hex").slice(0, 8)).join("");
    expect(narrowFingerprint("We’ll ≠ meet again. In April.").toString("hex")).toBe(expected);
  });

  it("known bytes for a known text stay the same for ever", () => {
    expect(fingerprint("One two three four five").toString("hex")).toBe(
      `${header.toString("hex")}113f69ccf08f80a63beba2f49218eaa7580648cec6c3ecd4220978733a8b9eaa`,
    );
    expect(narrowFingerprint("One two three four five").toString("hex")).toBe("113f69cc580648ce");
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
  const [first, second, third] = [16, 32, 48].map((at) => source.subarray(at, at + 16)) as [Buffer, Buffer, Buffer];

  it.each([
    ["neighbours in order", [header, first, second], true],
    ["neighbours in the wrong order", [header, second, first], false],
    ["with a gap between them", [header, first, third], false],
    ["bytes that straddle two runs", [header, Buffer.concat([first, second]).subarray(8, 24)], false],
    ["without the name of their rule", [first, second], false],
    ["nothing but the name of their rule", [header], false],
  ])("%s", (_case, runs, expected) => {
    expect(quoteStandsIn(Buffer.concat(runs), source)).toBe(expected);
  });

  it("an aligned hit is found behind one that straddles two runs", () => {
    const sought = Buffer.from("aabbccdd", "hex");
    expect(quoteStandsIn(sought, Buffer.from("0000aabbccdd0000" + "aabbccdd", "hex"))).toBe(true);
  });

  it("a quote is checked against each fingerprint by the rule of that fingerprint", () => {
    const narrow = narrowFingerprint(SOURCE);
    const quote = "meet again in April and the four companies";
    expect(stands(quote)).toBe(true);
    expect(stands(quote, narrow)).toBe(true);
    expect(quoteStandsIn(runsOfQuote(quote, narrow), source)).toBe(false);
    expect(quoteStandsIn(runsOfQuote(quote, source), narrow)).toBe(false);
  });
});

describe("signs count like words", () => {
  it.each([
    ["what denies", "they did ≠ promise anything", "they did promise anything at all"],
    ["what denies, written apart", "they did =\u0338 promise anything", "they did promise anything at all"],
    ["a logical not", "we shall ¬ keep the code", "we shall keep the code"],
    ["a share", "it removed 57 % of the posts", "it removed 57 of the posts"],
    ["a currency", "a fine of € 500 for each", "a fine of 500 for each"],
    ["another currency", "a fine of 500 ₺ for each", "a fine of 500 ₽ for each"],
    ["a minus", "a change of −5 in one year", "a change of 5 in one year"],
    ["a fraction", "in 24/7 service from then on", "in 24 7 service from then on"],
    ["an emoji", "the minister promised it 👍 at once", "the minister promised it 👎 at once"],
    ["another skin", "the minister promised it 👍🏽 at once", "the minister promised it 👍 at once"],
    ["a flag", "the code is kept in 🇫🇷 since April", "the code is kept in 🇩🇪 since April"],
    ["Braille", "⠁⠃⠉ ⠙⠑⠋ ⠛⠓⠊ ⠚⠅⠇ ⠍⠝⠕", "⠁⠃⠉ ⠙⠑⠋ ⠛⠓⠊ ⠚⠅⠇ ⠍⠝⠏"],
  ])("%s", (_case, text, other) => {
    const held = fingerprint(text);
    expect(stands(text, held)).toBe(true);
    expect(stands(other, held)).toBe(false);
  });

  it("an emoji is the same in text and in colours", () => {
    expect(stands("we ❤ this code of", fingerprint("we ❤\uFE0F this code of conduct"))).toBe(true);
  });

  it.each([
    ["they promised #nothing & less", ["they", "promised", "#", "nothing", "&", "less"]],
    ["In 2015-2016, a well-kept 3.5 % (U.S.)", ["in", "2015", "2016", "a", "well", "kept", "3.5", "%", "u.s", "."]],
    ["l’État\u00A0: «\u00A0jamais\u00A0»", ["l'état", "jamais"]],
    ["⠁⠃ ⠉", ["⠁⠃", "⠉"]],
  ])("%s", (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });
});

describe("a quote does not run over the end of a sentence in silence", () => {
  const held = fingerprint(
    "The minister asked for a code. Google promised nothing of the kind! Will it answer in May? वे अप्रैल में मिलेंगे। फिर मई में मिलेंगे। " +
      "彼らは四月に会う。五月にまた会う。 It said: « We shall see. » Then it left the room.Everybody else stayed where they were... and waited.",
  );

  it.each([
    ["with its full stop", "asked for a code. Google promised nothing", true],
    ["without it", "asked for a code Google promised nothing", false],
    ["with a comma in its place", "asked for a code, Google promised nothing", false],
    ["with another mark that ends a statement", "asked for a code! Google promised nothing", true],
    ["with a question in its place", "asked for a code? Google promised nothing", false],
    ["a question that becomes a statement", "Will it answer in May.", false],
    ["a question", "Will it answer in May?", true],
    ["a stop that the source has not", "Google promised nothing. Of the kind", false],
    ["in Hindi, with the danda", "अप्रैल में मिलेंगे। फिर मई में", true],
    ["in Hindi, without it", "अप्रैल में मिलेंगे फिर मई में", false],
    ["in Japanese, with the stop", "彼らは四月に会う。五月にまた会う", true],
    ["in Japanese, without it", "彼らは四月に会う五月にまた会う", false],
    ["with the quotation mark on its other side", "We shall see». Then it left the room", true],
    ["where the page has lost the space behind it", "left the room. Everybody else stayed", true],
    ["where the page has lost that space, without it", "left the room Everybody else stayed", false],
    ["with one dot for three", "stayed where they were. and waited", true],
    ["dots before it", "… promised nothing of the kind", true],
    ["dots in brackets behind it", "Google promised nothing of […]", true],
    ["dots on both sides, in quotation marks", "«...promised nothing of the (...)»", true],
    ["dots within it, for what was left out", "The minister asked […] promised nothing of the kind", false],
  ])("%s", (_case, quote, expected) => {
    expect(stands(quote, held)).toBe(expected);
  });

  it("the ends of sentences do not make up for words", () => {
    expect(runsOfQuote("No. No. No.", held)).toHaveLength(0);
    expect(runsOfQuote("No. No. No. No.", held)).not.toHaveLength(0);
  });

  it("a long text of brackets takes a moment", () => {
    const started = Date.now();
    readings("a" + ")".repeat(200_000) + "." + "(".repeat(200_000));
    expect(Date.now() - started).toBeLessThan(10_000);
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
