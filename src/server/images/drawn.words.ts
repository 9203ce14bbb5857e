import type { DrawnOf, ImageFact, ImageText } from "../../../web/frame/page.image";
import type { Fonts } from "./fonts";

/**
 * What an image can say with these fonts. Of names it says all or none, since some of them would be taken for all. Where a letter of anything else is in no font,
 * there is no image.
 */
export const drawnBy =
  (fonts: Fonts): DrawnOf =>
  (image) => {
    const { language, title, outcome, facts } = image;
    const has = (said: ImageText): boolean => fonts.familiesFor(said.text.normalize("NFC"), said.language) !== null;
    const ours = [outcome?.text ?? "", ...facts.flatMap(({ said }) => (typeof said === "string" ? said : []))];
    if (![title, ...ours.map((text) => ({ text, language }))].every(has)) return null;
    const names = facts.flatMap(({ said }) => (typeof said === "string" ? [] : said));
    return names.every(has) ? image : { ...image, facts: facts.filter(isInOurWords) };
  };

const isInOurWords = ({ said }: ImageFact): boolean => typeof said === "string";
