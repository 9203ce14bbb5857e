import type { Completeness } from "../mapping/completeness";
import { Reference, type Draft } from "../mapping/drafts";
import type { ApiClient } from "./client";
import type { Vanished } from "./vanished.records";

/** The lists of parts that a correction adds to and takes nothing from. */
const lists: Readonly<Record<string, { entry: string; field: string; kind: string; selection: string }>> = {
  Meeting: {
    entry: "meeting",
    field: "participations",
    kind: "Participation",
    selection: "representing { id name identifiers { scheme value } }",
  },
  Commitment: { entry: "commitment", field: "parties", kind: "Party", selection: "" },
};

interface Known {
  id: string;
  name: string;
  identifiers: { scheme: string; value: string }[];
}

interface Part {
  id: string;
  version: number;
  role: string;
  actor: Known;
  /** Of a participation; null if on its own. */
  representing?: Known | null;
  history: { nodes: { changeSet: { import: { dataset: string } | null } }[] };
}

const atOnce = 20;

/** The parts of corrected records that the register recorded once and their rows no longer have. */
export async function vanishedParts(
  client: ApiClient,
  drafts: readonly Draft[],
  known: { dataset: string; completeness: Completeness; idOf: (draft: Draft) => string | null },
): Promise<Vanished[]> {
  const found: Vanished[] = [];
  const asked = drafts.filter(({ kind, fields }) => lists[kind] && Array.isArray(fields.get(lists[kind].field)));
  for (let from = 0; from < asked.length; from += atOnce) {
    const some = asked.slice(from, from + atOnce);
    const answer = await client.ask<Record<string, Record<string, Part[]> | null>>(queryFor(some), variablesFor(some));
    for (const [at, draft] of some.entries()) {
      const field = lists[draft.kind]?.field ?? "";
      const given = known.completeness.fieldsOf(draft)[field] as Record<string, unknown>[];
      const parts = answer[`r${at}`]?.[field] ?? [];
      const isOne = (recorded: Known, { to }: Reference): boolean => isRecorded(recorded, to, known.idOf(to));
      for (const part of parts)
        if (isOf(part, known.dataset) && !given.some((item) => says(item, part, parts, isOne)))
          found.push(vanishedPart(draft, part));
    }
  }
  return found;
}

function queryFor(drafts: readonly Draft[]): string {
  const fields = `id version role actor { id name identifiers { scheme value } }
    history(last: 1) { nodes { changeSet { import { dataset } } } }`;
  const names = drafts.map((_, at) => `$i${at}: IdentifierInput!`);
  const entries = drafts.map(({ kind }, at) => {
    const { entry = "", field = "", selection = "" } = lists[kind] ?? {};
    return `r${at}: ${entry}(identifier: $i${at}) { ${field} { ${fields} ${selection} } }`;
  });
  return `query (${names.join(", ")}) { ${entries.join(" ")} }`;
}

const variablesFor = (drafts: readonly Draft[]): Record<string, unknown> =>
  Object.fromEntries(drafts.map(({ identifier }, at) => [`i${at}`, identifier]));

/** What somebody else has added is not the register's to miss. */
const isOf = ({ history }: Part, dataset: string): boolean => history.nodes[0]?.changeSet.import?.dataset === dataset;

/** Whether an item of the row is this part, as the server would say when it is sent again. */
function says(
  { actor, role, representing }: Record<string, unknown>,
  part: Part,
  parts: readonly Part[],
  isOne: (recorded: Known, named: Reference) => boolean,
): boolean {
  if (!(actor instanceof Reference)) return true;
  if (!isOne(part.actor, actor) || (role !== undefined && role !== part.role)) return false;
  if (!(representing instanceof Reference)) return true;
  const isFor = ({ representing: known }: Part): boolean => Boolean(known && isOne(known, representing));
  const isOpen = !part.representing && !parts.some((other) => other.actor.id === part.actor.id && isFor(other));
  return isFor(part) || isOpen;
}

const isRecorded = (recorded: Known, { identifier }: Draft, id: string | null): boolean =>
  id === recorded.id ||
  recorded.identifiers.some(({ scheme, value }) => scheme === identifier.scheme && value === identifier.value);

function vanishedPart(draft: Draft, { id, version, role, actor, representing }: Part): Vanished {
  const { kind = "", field = "" } = lists[draft.kind] ?? {};
  const [place] = draft.rows;
  const as = representing ? `${role} for ${representing.name}` : role;
  const called = `${actor.name} (${as}) of ${draft.called} ${draft.identifier.value}`;
  return { kind, id, version, file: place?.from.file ?? "", row: place?.number ?? 1, field, called, keptBy: null };
}
