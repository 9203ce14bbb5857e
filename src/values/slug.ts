import anyAscii from "any-ascii";

const longest = 100;

/**
 * `Réunion de février` becomes `reunion-de-fevrier`, `Яндекс` becomes `yandeks`; at most 100 characters. Letters and digits of every
 * script are transliterated; all other characters separate words. Empty if the text has no letter and no digit.
 */
const slugOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => anyAscii(word).replace(/[^A-Za-z0-9]+/g, ""))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");

/** Whether a text has the form of a slug, as the constraints of the tables have it. */
export const isSlug = (text: string): boolean => text.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** A slug with an ending. A long slug is shortened, so that the whole has at most 100 characters. */
export const slugWith = (slug: string, more: string): string =>
  `${slug.slice(0, longest - more.length - 1).replace(/-+$/, "")}-${more}`;

/**
 * The default slugs of a record, in the order in which they are tried until one is free: that of its name, then the same with one more of
 * the other texts added each time. `noun` is used for a name without a letter.
 */
export function defaultSlugs(name: string, noun: string, further: readonly (string | null | undefined)[]): string[] {
  const slugs = [slugOf(name) || noun];
  for (const text of further) if (text) slugs.push(slugWith(slugs.at(-1) ?? noun, slugOf(text)));
  return slugs;
}
