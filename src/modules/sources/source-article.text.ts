import { Refusal } from "../../values/errors";
import type { Prepared } from "../ledger/apply/operation";
import { addressOf } from "./canonical-address";
import { textOfRow } from "./dataset.reading";
import { MOST_FINGERPRINT_BYTES, WORDS_IN_RUN } from "./fingerprint";
import type { SourceKind } from "./source-article.enums";
import type { RecordSourceArticleInput } from "./source-article.inputs";
import type { Delimiter } from "./source-article.enums";
import { readSource, type GivenSource, type ReadSource } from "./source.reading";
import { readInThread, Unreadable } from "./source.reader";

/** A text up to this many characters is read in a few milliseconds: to start a thread would take longer. */
const SHORT_TEXT = 20_000;

/** Fewer words than this are a headline or an error message, and no article. A document needs only the words of one run. */
const fewestWords = { ARTICLE: 20, DOCUMENT: WORDS_IN_RUN };

const paywalled =
  "the text says that the rest is for subscribers, so it is an EXCERPT. If you have the whole text, leave that notice out";

/**
 * Replaces the text of a source by its hashes. The text itself is not stored, because articles belong to their publishers. The
 * answer says which part of the text was read as the article, so that its sender can check that.
 */
export async function fingerprintText(given: RecordSourceArticleInput): Promise<Prepared<RecordSourceArticleInput>> {
  const { text, html, table, delimiter, rows, ...input } = given;
  const source = sourceIn(input, { text, html, table, delimiter, rows });
  if (source === null) return { input };
  const read = await reading(source);
  refuseUnfit(source, read, input.fingerprintCovers ?? null);
  const fingerprinted: RecordSourceArticleInput = {
    ...input,
    ...(source.kind !== "ARTICLE" && { kind: source.kind }),
    canonicalUrl: input.canonicalUrl ?? addressOf(input.url, read.statedAddress),
    contentHash: read.contentHash,
    fingerprint: read.fingerprint,
    partFingerprints: read.partFingerprints,
    fingerprintCovers: input.fingerprintCovers ?? (read.isExcerpt ? "EXCERPT" : "WHOLE_TEXT"),
  };
  return { input: fingerprinted, ...(read.extraction && { extraction: read.extraction }) };
}

const forms = ["html", "text", "table", "rows"] as const;
type Form = (typeof forms)[number];

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const delimiters: Readonly<Record<Delimiter, string>> = { COMMA: ",", SEMICOLON: ";", TAB: "\t", PIPE: "|" };

type Content = Pick<RecordSourceArticleInput, Form | "delimiter">;
type Known = Omit<RecordSourceArticleInput, keyof Content>;

/** The content to read; null if the input has hashes, or neither. */
function sourceIn(input: Known, content: Content): GivenSource | null {
  const form = formOf(input, content);
  if (isGiven(content.delimiter) && form !== "table")
    throw new Refusal("INVALID", "delimiter is only for table: leave it out", ["delimiter"]);
  if (form === null) return null;
  return form === "table" || form === "rows"
    ? datasetIn(input.kind ?? "DATASET", form, content)
    : textIn(input, form, content);
}

function datasetIn(kind: SourceKind, form: "table" | "rows", { table, delimiter, rows }: Content): GivenSource {
  if (kind !== "DATASET")
    throw new Refusal("INVALID", `a ${form === "table" ? "table" : "list of rows"} is a DATASET and no ${kind}`, [
      "kind",
    ]);
  if (form === "rows") return { kind, form, content: (rows ?? []).map(textOfRow) };
  return { kind, form, content: table ?? "", delimiter: delimiters[delimiter ?? "COMMA"] };
}

function textIn({ kind, title }: Known, form: "html" | "text", content: Content): GivenSource {
  if (kind === "DATASET") throw new Refusal("INVALID", "send a DATASET as table or rows", [form]);
  return { kind: kind ?? "ARTICLE", form, content: content[form] ?? "", title };
}

function formOf({ fingerprint, partFingerprints, contentHash }: Known, content: Content): Form | null {
  const found = forms.filter((form) => isGiven(content[form]));
  const hashes = [fingerprint ?? partFingerprints ?? contentHash].filter(isGiven);
  if (found.length + hashes.length > 1) {
    throw new Refusal("INVALID", "give at most one of text, html, table, rows and hashes", [found[0] ?? "text"]);
  }
  return found[0] ?? null;
}

function refuseUnfit(source: GivenSource, read: ReadSource, covers: string | null): void {
  const { kind, form } = source;
  if (kind !== "DATASET" && (read.extraction?.words ?? 0) < fewestWords[kind]) {
    const words = `only ${read.extraction?.words ?? 0} words of this`;
    throw new Refusal(
      "INVALID",
      `${kind === "ARTICLE" ? `${words} look like an article` : `${words} could be read`}; at least ${fewestWords[kind]} are needed`,
      [form],
    );
  }
  if (Buffer.byteLength(read.fingerprint ?? "", "base64") > MOST_FINGERPRINT_BYTES)
    throw new Refusal("INVALID", "has more than 249,000 words: send its parts as sources of their own", [form]);
  if (read.isExcerpt && covers === "WHOLE_TEXT") throw new Refusal("INVALID", paywalled, ["fingerprintCovers"]);
}

const lengthOf = (content: string | readonly string[]): number =>
  typeof content === "string" ? content.length : content.reduce((sum, text) => sum + text.length + 1, 0);

const isShort = ({ form, content }: GivenSource): boolean => form !== "html" && lengthOf(content) <= SHORT_TEXT;

/** The field whose content is long enough to be read in a thread of its own; null if none is. */
export function pageIn({ text, html, table, rows }: Pick<RecordSourceArticleInput, Form>): string | null {
  if (html) return "html";
  if (table && table.length > SHORT_TEXT) return "table";
  if (rows && lengthOf(rows.map(textOfRow)) > SHORT_TEXT) return "rows";
  return text && text.length > SHORT_TEXT ? "text" : null;
}

/** The advice for content that cannot be read. */
const instead = (kind: SourceKind): string =>
  kind === "DATASET" ? "send it in parts, as datasets of their own" : "send its words in the field text instead";

async function reading(given: GivenSource): Promise<ReadSource> {
  try {
    const read = await (isShort(given) ? readSource(given) : readInThread(given));
    if ("problem" in read) throw new Refusal("INVALID", read.problem, [given.form]);
    return read;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Refusal("INVALID", `${error.message}: ${instead(given.kind)}`, [given.form]);
  }
}
