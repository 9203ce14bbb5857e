import { createHash } from "node:crypto";

/** The name under which a statement is prepared. The same in every process: behind a pooler they share connections, and a name must never stand for two statements. */
export const statementName = (text: string): string =>
  `ft_${createHash("sha256").update(text).digest("hex").slice(0, 40)}`;

const names = new Map<string, string>();

/**
 * Marks a statement that is sent again and again with other values: each connection prepares it once, unless it leads to a pooler. It must be
 * one of few, name what it returns, and need no other plan for other values.
 */
export function repeated(text: string): string {
  if (!names.has(text)) names.set(text, statementName(text));
  return text;
}

/** Its name; undefined for a statement that is not marked. */
export const nameOfRepeated = (text: string): string | undefined => names.get(text);
