import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { WrittenOperation } from "./contribute";

const folder = join(__dirname, "../../seeds");

/** The operations of the seed files: the story of February 2015, with the fingerprints of its sources. */
const told = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .sort()
  .flatMap(
    (file) => (parse(readFileSync(join(folder, file), "utf8")) as { operations: WrittenOperation[] }).operations,
  );

/** The operation that gives a record this local name, with the changes of a test. */
export function telling(name: string, differently: Record<string, unknown> = {}): WrittenOperation {
  const found = told.find((operation) => Object.values(operation)[0]?.["as"] === name);
  const [[kind, input] = ["", {}]] = Object.entries(found ?? {});
  if (!found) throw new Error(`no seed tells of ${name}`);
  return { [kind]: { ...withoutNarrowFingerprint(input), ...differently } };
}

/** Without its narrow fingerprint: only the installation can send one. */
function withoutNarrowFingerprint(input: Record<string, unknown>): Record<string, unknown> {
  const fingerprint = typeof input["fingerprint"] === "string" ? input["fingerprint"] : "";
  if (Buffer.from(fingerprint, "base64").toString("latin1").startsWith("followthrough-")) return input;
  return Object.fromEntries(Object.entries(input).filter(([name]) => !ofFingerprint.includes(name)));
}

const ofFingerprint = ["fingerprint", "contentHash", "fingerprintCovers"];

/** The quote from this source about this record, as input of `attachEvidence`. Ids replace local names that are no longer known. */
export function quoting(
  source: string,
  subject: string,
  ids: { source?: string; subject?: string } = {},
): Record<string, unknown> {
  const found = told.find(
    ({ attachEvidence: quote }) => quote?.["source"] === `$${source}` && quote["subject"] === `$${subject}`,
  );
  if (!found?.["attachEvidence"]) throw new Error(`no seed quotes ${source} about ${subject}`);
  return { ...found["attachEvidence"], ...ids };
}

/** The report of AFP: who was there, what was asked for, and the plan of a code of good conduct. */
export const february: WrittenOperation[] = [
  telling("interior-ministry"),
  telling("cazeneuve"),
  ...["google", "facebook", "apple", "twitter"].map((company) => telling(company)),
  telling("afp-february"),
  telling("february-meeting", { precededBy: null }),
  telling("code-of-good-conduct"),
  telling("rapid-removal"),
  telling("counter-speech"),
  telling("cooperation-with-investigations"),
];
