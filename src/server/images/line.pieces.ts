/** The letters of scripts that are written without spaces between words. */
const withoutSpaces =
  "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}]";
const beginsWithout = new RegExp(`^${withoutSpaces}`, "u");
const endsWithout = new RegExp(`${withoutSpaces}\\p{M}*$`, "u");
/** What no line begins with: what closes, marks, and signs that belong to the letter before. */
const staysBehind = /^[\p{Pe}\p{Pf}\p{M}\u2026\u30fc\u3005%‰°]|^(?![¿¡])\p{Po}/u;
/** What no line ends with. */
const staysBefore = /[\p{Ps}\p{Pi}¿¡$€£¥]$/u;
/** No-break spaces are not among them. */
const space = /[^\S\u00a0\u202f]+/g;

/** A text in the pieces after which a line may end. A piece can end with a space. */
export function piecesOf(text: string, language: string | null): string[] {
  const words = new Intl.Segmenter(language ?? undefined, { granularity: "word" });
  const pieces: string[] = [];
  // What begins a name (FSI) would be a part of the space before it.
  for (const upToSpace of text
    .replace(space, " ")
    .trim()
    .split(/(?<= )/))
    for (const { segment } of words.segment(upToSpace)) {
      const before = pieces.at(-1);
      if (before === undefined || mayBreak(before, segment)) pieces.push(segment);
      else pieces[pieces.length - 1] = before + segment;
    }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (after === " ") return false;
  if (before.endsWith(" ")) return true;
  if (staysBehind.test(after) || staysBefore.test(before)) return false;
  if (/\p{L}[-\u2010\u2013\u2014/]$/u.test(before)) return true;
  return (
    endsWithout.test(before) ||
    beginsWithout.test(after) ||
    /[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f]$/u.test(before)
  );
}

/** A piece that is longer than a line, in its letters with their marks. */
export const lettersOf = (piece: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(piece)].map(({ segment }) => segment);
