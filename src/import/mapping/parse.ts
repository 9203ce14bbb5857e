import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { ApiTypes } from "./api.types";
import { mappingShape } from "./grammar";
import type { Mapping } from "./mapping";
import { meaningMistakes } from "./meaning";
import { mistakesIn, type Mistake } from "./shape";

/** A mapping with mistakes, each with its line and column. */
export class BadMapping extends Error {
  constructor(
    readonly mistakes: readonly PlacedMistake[],
    name: string,
  ) {
    super(mistakes.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`).join("\n"));
  }
}

export interface PlacedMistake {
  /** The path of the value from the top of the document; empty if the document cannot be read. */
  path: readonly (string | number)[];
  line: number;
  column: number;
  message: string;
}

/** @throws BadMapping with all mistakes */
export function parseMapping(text: string, name: string, api: ApiTypes): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const inYaml = document.errors.map(({ pos, message }) => {
    const { line, col } = lines.linePos(pos[0]);
    return { path: [], line, column: col, message };
  });
  if (inYaml.length > 0) throw new BadMapping(inYaml, name);
  const value = document.toJS() as unknown;
  const wrong = mistakesIn(value, mappingShape);
  const mistakes = wrong.length > 0 ? wrong : meaningMistakes(value as Mapping, api);
  if (mistakes.length > 0)
    throw new BadMapping(
      mistakes.map((mistake) => placed(mistake, document, lines)),
      name,
    );
  return value as Mapping;
}

/** The line and column of the value. If it is missing, those of the nearest value around it. */
function placed({ path, message }: Mistake, document: Document, lines: LineCounter): PlacedMistake {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = keyOrValue(document, path.slice(0, length), length === path.length);
    if (found === null) continue;
    const { line, col } = lines.linePos(found);
    return { path, line, column: col, message: path.length > 0 ? `${path.join(".")}: ${message}` : message };
  }
  return { path, line: 1, column: 1, message };
}

function keyOrValue(document: Document, path: readonly (string | number)[], whole: boolean): number | null {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range && (whole || path.length > 0)) return node.range[0];
  return null;
}
