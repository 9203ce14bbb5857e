import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** A worked example: `01-name.graphql`, and `01-name.variables.json` if it takes variables. */
export interface Example {
  title: string;
  query: string;
  /** JSON text, as the playground's editor shows it. */
  variables?: string;
}

/** In the order of the file names. */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => readExample(path.join(folder, name)));
}

function readExample(file: string): Example {
  const query = readFileSync(file, "utf8");
  const title = /^#[ \t]*(\S.*)/.exec(query)?.[1]?.trim();
  if (!title) throw new Error(`${file} must begin with a comment line that is its title.`);

  const variablesFile = file.replace(/\.graphql$/, ".variables.json");
  if (!existsSync(variablesFile)) return { title, query };
  return { title, query, variables: readJson(variablesFile) };
}

function readJson(file: string): string {
  const text = readFileSync(file, "utf8").trim();
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not valid JSON.`, { cause });
  }
  return text;
}
