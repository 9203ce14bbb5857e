import { Refusal } from "../../values/errors";
import type { Prepared } from "../ledger/apply/operation";
import { readInThread, Unreadable } from "./article.reader";
import { readArticle, type GivenText, type ReadArticle } from "./article.reading";
import { addressOf } from "./canonical-address";
import type { RecordSourceArticleInput } from "./source-article.inputs";

/** A text of so many characters is read in a few milliseconds, which a thread takes longer to start. */
const SHORT_TEXT = 20_000;

/** Fewer words than this are a headline or an error message, and no article. */
const FEWEST_WORDS = 20;

const paywalled =
  "the text says that the rest is for subscribers, so it is an EXCERPT. If you have the whole text, leave that notice out";

/**
 * Replaces the text of an article by its hashes. The text itself is not stored, because articles belong to their publishers. The
 * answer says which part of the text was taken for the article, so that whoever sent it can check that.
 */
export async function fingerprintText(given: RecordSourceArticleInput): Promise<Prepared<RecordSourceArticleInput>> {
  const { text, html, ...input } = given;
  const form = formOf(given);
  if (form === null) return { input };
  const article = await read({ form, content: (form === "html" ? html : text) ?? "", title: input.title });
  if (article.extraction.words < FEWEST_WORDS) {
    throw new Refusal(
      "INVALID",
      `only ${article.extraction.words} words of this look like an article; at least ${FEWEST_WORDS} are needed`,
      [form],
    );
  }
  if (article.isExcerpt && input.fingerprintCovers === "WHOLE_TEXT")
    throw new Refusal("INVALID", paywalled, ["fingerprintCovers"]);
  const fingerprinted: RecordSourceArticleInput = {
    ...input,
    canonicalUrl: input.canonicalUrl ?? addressOf(input.url, article.statedAddress),
    contentHash: article.contentHash,
    fingerprint: article.fingerprint,
    fingerprintCovers: input.fingerprintCovers ?? (article.isExcerpt ? "EXCERPT" : "WHOLE_TEXT"),
  };
  return { input: fingerprinted, extraction: article.extraction };
}

function formOf({ text, html, fingerprint, contentHash }: RecordSourceArticleInput): GivenText["form"] | null {
  const isGiven = (value: string | null | undefined): boolean => value !== undefined && value !== null;
  if ([text, html, fingerprint ?? contentHash].filter(isGiven).length > 1) {
    throw new Refusal("INVALID", "give at most one of text, html and fingerprint", [isGiven(html) ? "html" : "text"]);
  }
  if (isGiven(html)) return "html";
  return isGiven(text) ? "text" : null;
}

const isShort = ({ form, content }: Pick<GivenText, "form" | "content">): boolean =>
  form === "text" && content.length <= SHORT_TEXT;

/** The field that holds what is read in a thread of its own. */
export function pageIn({ text, html }: Pick<RecordSourceArticleInput, "text" | "html">): string | null {
  if (html) return "html";
  return text && !isShort({ form: "text", content: text }) ? "text" : null;
}

async function read(given: GivenText): Promise<ReadArticle> {
  try {
    return await (isShort(given) ? readArticle(given) : readInThread(given));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Refusal("INVALID", `${error.message}: send the words of the article in the field text instead`, [
      given.form,
    ]);
  }
}
