/** The text in the form in which texts are compared: two copies that differ only in typography become the same string. */
export const comparedText = (text: string): string => unified(text.normalize("NFKC").toLowerCase());

/** The part of the rule that is also used for texts with other normal forms. */
export function unified(text: string): string {
  return (
    text
      // Soft hyphens and joiners of no width: nobody sees them on a page, and a copied quote does not have them.
      .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, "")
      .replace(/[\u2018-\u201B\u2032\u2035\u2039\u203A\u02BC]/gu, "'")
      .replace(/[\u201C-\u201F\u2033\u2036\u00AB\u00BB]/gu, '"')
      .replace(/[\u2010-\u2015\u2212]/gu, "-")
      .replace(/\s+/gu, " ")
      .trim()
  );
}
