import type { Words } from "../language/language";
import { keyOf, type Citation } from "../frame/citation";

type Write = (citation: Citation, words: Words) => string;

/** What stands for a character that TeX or BibTeX reads in its own way. A brace counts for BibTeX even after a backslash. */
const written: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text as TeX prints it: nothing in it is a command, and no two characters become one, as two hyphens do. */
export const inTeX = (text: string): string =>
  text
    .replace(/[\\{}~^#$%&_]/g, (character) => written[character] ?? `\\${character}`)
    .replace(/([-'`,<>])(?=\1)|[?!](?=`)/g, "$&{}");

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** BibTeX, which biblatex reads as well. The title keeps its capitals. */
const bibtex: Write = (citation, words) => {
  const [year = "", month = "", day = ""] = citation.appliedOn.split("-");
  const fields = [
    `title = {{${inTeX(citation.title)}}}`,
    `howpublished = {${inTeX(citation.site)}}`,
    citation.publisher !== null && `organization = {{${inTeX(citation.publisher)}}}`,
    `year = {${year}}`,
    `month = ${months[Number(month) - 1] ?? ""}`,
    `day = {${Number(day)}}`,
    `version = {${citation.revision}}`,
    `url = {${citation.url}}`,
    `note = {${inTeX(noteOf(citation, words))}}`,
  ];
  return `@misc{${keyOf(citation)},\n${fields
    .filter(Boolean)
    .map((field) => `  ${String(field)}`)
    .join(",\n")}\n}\n`;
};

/** RIS, as reference managers read it: a page on the web. */
const ris: Write = (citation, words) =>
  [
    ["TY", "ELEC"],
    ["ID", keyOf(citation)],
    ["TI", citation.title],
    ["DB", citation.site],
    ["PB", citation.publisher],
    ["PY", citation.appliedOn.slice(0, 4)],
    ["DA", citation.appliedOn.replaceAll("-", "/")],
    ["UR", citation.url],
    ["N1", noteOf(citation, words)],
    ["ER", ""],
  ]
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join("");

const noteOf = ({ revision, hash }: Citation, { cite, footer }: Words): string =>
  hash === null ? footer.revision(revision) : cite.note(footer.revision(revision), hash);

/** How the citation of a page is written for reference managers, by the ending of its file. */
export const citationFormats = {
  bib: { name: "BibTeX", type: "application/x-bibtex; charset=utf-8", write: bibtex },
  ris: { name: "RIS", type: "application/x-research-info-systems; charset=utf-8", write: ris },
} as const;

export type CitationFormat = keyof typeof citationFormats;

export const isCitationFormat = (ending: string): ending is CitationFormat => Object.hasOwn(citationFormats, ending);
