import { badInput, shown } from "../../values/errors";
import { canonicalTag } from "../../values/language-tag";
import type { Arguments } from "./arguments";
import type { Sql } from "./sql";

/** So many languages can be asked for. */
export const mostLanguages = 10;

/** The languages that a text is wanted in (the argument `in`), as patterns for LIKE, the most wanted first. */
export const languagesWanted = (args: Arguments): Sql => args.as("in", "text[]", patternsOf);

/**
 * A language finds itself, then what begins with it (`fr` finds `fr-CA`), then what is left of it if parts of its end are taken away, one by one
 * (`zh-Hant-TW` finds `zh-Hant`, then `zh`: RFC 4647, lookup). Tags have nothing in them that LIKE would take for a wildcard.
 */
export function patternsOf(value: unknown, argument: string): string[] {
  const wanted = [value].flat();
  if (wanted.length > mostLanguages)
    throw badInput(argument, `has ${wanted.length} languages; at most ${mostLanguages} are allowed`);
  return wanted.flatMap((each) => {
    const tag = canonicalTag(String(each))?.toLowerCase();
    if (tag === undefined) throw badInput(argument, `${shown(each)} is not a BCP 47 language tag, such as en or fr-CA`);
    const parts = tag.split("-");
    const shorter = parts.slice(1).map((_, taken) => parts.slice(0, parts.length - 1 - taken).join("-"));
    return [tag, `${tag}-%`, ...shorter];
  });
}
