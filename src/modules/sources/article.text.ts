import { cutBoilerplate, type CutText } from "./boilerplate.cutter";
import { headingInLine, paywallInLine } from "./boilerplate.patterns";

/** The article of a text that was pasted from a page. */
export const articleOfText = (text: string, title: string): CutText => cutBoilerplate(linesOfText(text), title, "page");

function linesOfText(text: string): string[] {
  const noticed = text.replace(paywallInLine, "\n$1");
  const broken = isOneLine(noticed) ? noticed.replace(headingInLine, "\n$1\n") : noticed;
  const lines = broken.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.replace(/\s+/gu, " ").trim());
  return joined(lines).filter((line) => line !== "");
}

/** A text that was pasted without its line breaks: its headings are not on lines of their own. */
const isOneLine = (text: string): boolean => text.trim().length > 2000 * text.trim().split("\n").length;

/** Joins lines that were broken at a fixed width, as in e-mails. An empty line stays a break. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  let open = "";
  for (const line of lines) {
    if (open !== "" && /^\p{Ll}/u.test(line)) {
      open = `${open} ${line}`;
    } else {
      if (open !== "") whole.push(open);
      open = line;
    }
    if (line.length < 40 || /[.!?…:»"”]$/u.test(line)) {
      if (open !== "") whole.push(open);
      open = "";
    }
  }
  return open === "" ? whole : [...whole, open];
}
