import anyAscii from "any-ascii";

const longest = 100;

/**
 * `Réunion de février` becomes `reunion-de-fevrier`, `Яндекс` becomes `yandeks`; at most 100 characters. Letters and digits of
 * every script are transliterated; everything else separates words. Empty if the text has neither.
 */
const slugOf = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => anyAscii(word).replace(/[^A-Za-z0-9]+/g, ""))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");

/** A slug with something more at its end, for which a long slug makes room. */
export const slugWith = (slug: string, more: string): string =>
  `${slug.slice(0, longest - more.length - 1).replace(/-+$/, "")}-${more}`;

/**
 * The slugs that a record gets by default, in this order, where others have those before: that of its name, then with each of
 * the further texts added. `noun` stands for a name without a letter.
 */
export function defaultSlugs(name: string, noun: string, further: readonly (string | null | undefined)[]): string[] {
  const slugs = [slugOf(name) || noun];
  for (const text of further) if (text) slugs.push(slugWith(slugs.at(-1) ?? noun, slugOf(text)));
  return slugs;
}
