import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import type { Reject } from "../import/mapping/completeness";
import { stringify } from "../import/send/csv.text";

/**
 * Writes the rejects of a run. Those of an earlier run may hold rows that nobody has dealt with yet: if they are not the same, that file is kept under
 * the time at which it was written. Returns its new name; null if there was none to keep.
 */
export function writeRejects(file: string, rejects: readonly Reject[]): string | null {
  const text = rejects.length === 0 ? null : textOf(rejects);
  const earlier = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (earlier === text) return null;
  const kept = earlier === null ? null : keep(file);
  if (text !== null) writeFileSync(file, text);
  return kept;
}

const columns = ["file", "line", "row", "column", "value", "fate", "reason"] as const;

const textOf = (rejects: readonly Reject[]): string =>
  stringify([[...columns], ...rejects.map((each) => columns.map((column) => String(each[column] ?? "")))]);

/** `talks.rejects.csv` becomes `talks.rejects.2026-11-30T05-12-44Z.csv`. */
function keep(file: string): string {
  const written = statSync(file).mtime.toISOString().slice(0, 19).replaceAll(":", "-");
  const [, stem = file, ending = ""] = /^(.*?)(\.[^./\\]*)?$/s.exec(file) ?? [];
  let name = `${stem}.${written}Z${ending}`;
  for (let more = 2; existsSync(name); more += 1) name = `${stem}.${written}Z-${more}${ending}`;
  renameSync(file, name);
  return name;
}
