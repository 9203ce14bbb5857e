import type { PageImage } from "../../../web/frame/page.image";
import { numberText } from "../../../web/language/dates";
import { colours } from "../../../web/style/colours";
import { margin, put, top, width, type Layout, type Sizes, type Texts } from "./sheet";

/** What it is and what came of it, from the top. Where it ends; null if no font has a letter of the title. */
export function placeStory(layout: Layout, image: PageImage, texts: Texts, sizes: Sizes): number | null {
  const { kicker, title, outcome, notes, counts } = image;
  const { text, small } = sizes;
  const named = texts.of(title.text, 800, title.language);
  if (!named) return null;
  let y = top;
  const below = (said: string, { weight, size, colour = colours.ink, indent = 0 }: Below): void => {
    const made = texts.of(said, weight);
    const at = { x: margin + indent, y, width: width - indent };
    if (made) y = put(layout, made, made.balanced(size, at.width), at, { size, colour });
  };
  if (kicker !== "") below(kicker, { weight: 500, size: small, colour: colours.soft });
  const at = { x: margin, y: y + 4, width };
  y = put(layout, named, named.balanced(sizes.title, width), at, { size: sizes.title, colour: colours.ink });
  y += text * 0.5;
  if (outcome) {
    const { sign, text: said } = outcome;
    if (sign) layout.signs.push({ status: sign, x: margin, y: y + text * 0.24, size: text * 0.86 });
    below(said, { weight: 600, size: text, indent: sign ? text * 1.25 : 0 });
  }
  if (counts.length > 0) y = placeBar(layout, counts, texts, { y: y + 12, size: text });
  for (const note of notes) {
    y += small * 0.3;
    below(note, { weight: 400, size: small });
  }
  return y;
}

interface Below {
  weight: number;
  size: number;
  colour?: string;
  indent?: number;
}

const barHeight = 46;

/** The counts as one bar; below it the sign, the number and the word of each part. Where they end. */
function placeBar(
  layout: Layout,
  counts: PageImage["counts"],
  texts: Texts,
  { y, size }: { y: number; size: number },
): number {
  layout.bars.push({ x: margin, y, width, height: barHeight, counts });
  let [x, line, end] = [margin, y + barHeight + 10, y];
  for (const { status, count, text } of counts) {
    const made = texts.of(`${numberText(count, texts.language)} ${text}`, 600);
    if (!made) continue;
    const [sign, wide] = [size * 1.2, made.width(size)];
    if (x > margin && x + sign + wide > margin + width) [x, line] = [margin, line + made.lineHeight * size];
    layout.signs.push({ status, x, y: line + size * 0.22, size: size * 0.86 });
    end = put(layout, made, [made.text], { x: x + sign, y: line, width: wide }, { size, colour: colours.ink });
    x += sign + wide + size * 1.2;
  }
  return end;
}
