/** So many characters a language tag may have: as many as RFC 5646 (4.4.1) asks everybody to have room for. */
export const longestTag = 35;

/** A BCP 47 tag in its canonical form (`FR-ca` is `fr-CA`), as ICU has it; null if it is none. */
export function canonicalTag(tag: string): string | null {
  if (tag.length > longestTag) return null;
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(tag);
    // Names of languages have two or three letters; longer ones are reserved, and nobody has registered any.
    return /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : null;
  } catch {
    return null;
  }
}
