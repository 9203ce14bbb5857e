import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { flattenDiagnosticMessageText, parseConfigFileTextToJson } from "typescript";

const root = join(__dirname, "../..");

export const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => normalize(join(folder, name)));

export const decisions = markdownIn("docs/decisions");

export const documents = [".", "docs", "examples", "bench"].flatMap(markdownIn).concat(decisions);

/** Links to files or headings that do not exist. Links to other sites are not checked. */
export function brokenLinks(file: string): string[] {
  const links = [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link]) => link ?? []);
  return links.filter((link) => !/^https?:/.test(link) && !leadsSomewhere(file, link));
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = "", heading] = link.split("#");
  const target = path === "" ? file : join(dirname(file), path);
  if (!existsSync(join(root, target))) return false;
  return heading === undefined || headingsOf(target).includes(heading);
}

/** The anchors of the headings, by the rules of GitHub. */
const headingsOf = (file: string): string[] =>
  [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

/** Files of this repository that the document names and that do not exist. */
export function missingFiles(file: string): string[] {
  const named = [...proseOf(file).matchAll(/`((?:src|web|test|schema|migrations|seeds|docs|\.ci)\/[\w./-]*)`/g)];
  return named.flatMap(([, path]) => path ?? []).filter((path) => !existsSync(join(root, path)));
}

const proseOf = (file: string): string => textOf(file).replace(/^```.*?^```/gms, "");

/** Each query with the answer that the document shows for it: a block of GraphQL followed by one of JSON with comments. */
export function shownAnswers(file: string): { query: string; answer: unknown }[] {
  const blocks = textOf(file).matchAll(/^```graphql\n(.*?)^```\n+```jsonc\n(.*?)^```/gms);
  return [...blocks].map(([, query = "", answer = ""]) => ({ query, answer: parseWithComments(answer) }));
}

/** TypeScript reads JSON with comments and commas at the end, for its own settings. */
function parseWithComments(text: string): unknown {
  const { config, error } = parseConfigFileTextToJson("answer.json", text);
  if (error) throw new Error(flattenDiagnosticMessageText(error.messageText, "\n"));
  return config;
}

/** The settings of `.env.example`, each with its value. */
export const exampleSettings = (): Record<string, string> =>
  Object.fromEntries(
    [...textOf(".env.example").matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );

/** The settings in the table of docs/operate.md, each with its default. */
export function documentedSettings(): Record<string, string> {
  const [, section = ""] = /^## Configuration$(.*?)^##/ms.exec(textOf("docs/operate.md")) ?? [];
  const rows = section.matchAll(/^\| `([A-Z_]+)` +\| ([^|]*)\|/gm);
  return Object.fromEntries([...rows].map(([, name = "", value = ""]) => [name, value.replaceAll("`", "").trim()]));
}
