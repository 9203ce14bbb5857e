import type { Completeness } from "../mapping/completeness";
import { Reference, type Draft } from "../mapping/drafts";
import { comparedText } from "../../values/compared-text";
import type { Api } from "./client";
import type { GoneRow, Vanished } from "./vanished.records";

/** A list of parts of a record. */
interface PartList {
  entry: string;
  field: string;
  kind: string;
  selection: string;
  /** Whether the API gives it in pages. Of the first is read as many as a page has. */
  inPages?: true;
}

/** The lists of parts that a correction adds to and takes nothing from. */
const lists: Readonly<Record<string, readonly PartList[]>> = {
  Meeting: [
    {
      entry: "meeting",
      field: "participations",
      kind: "Participation",
      selection: whoAndForWhom(),
    },
  ],
  Commitment: [
    { entry: "commitment", field: "parties", kind: "Party", selection: whoAndForWhom() },
    {
      entry: "commitment",
      field: "milestones",
      kind: "Milestone",
      selection: "title position identifiers { scheme value }",
      inPages: true,
    },
  ],
};

function actorSelection(field: string): string {
  return `${field} { id name identifiers { scheme value } }`;
}

function whoAndForWhom(): string {
  return `role ${actorSelection("actor")} ${actorSelection("representing")}`;
}

interface Known {
  id: string;
  name: string;
  identifiers: { scheme: string; value: string }[];
}

interface PartOf {
  id: string;
  version: number;
  history: { nodes: { changeSet: { import: { dataset: string } | null } }[] };
  latest: { nodes: { changes: { field: string }[]; changeSet: { import: { dataset: string } | null } }[] };
}

interface Part extends PartOf {
  role: string;
  actor: Known;
  /** Null if on its own. */
  representing: Known | null;
}

interface PartMilestone extends PartOf {
  title: string;
  position: number;
  identifiers: { scheme: string; value: string }[];
}

type AnyPart = Part | PartMilestone;

interface KnownRecords {
  dataset: string;
  completeness: Completeness;
  /** The rows that earlier editions had of a record, and the file no longer has. */
  goneRows: (draft: Draft) => GoneRow[];
  idOf: (draft: Draft) => string | null;
}

const atOnce = 20;

/** The parts of corrected records that the register recorded once and their rows no longer have. */
export async function vanishedParts(client: Api, drafts: readonly Draft[], known: KnownRecords): Promise<Vanished[]> {
  const found: Vanished[] = [];
  const asked = drafts.flatMap((draft) =>
    (lists[draft.kind] ?? [])
      .filter(({ field }) => Array.isArray(draft.fields.get(field)))
      .map((list) => ({ draft, list })),
  );
  for (let from = 0; from < asked.length; from += atOnce) {
    const some = asked.slice(from, from + atOnce);
    const answer = await client.ask<Answered>(queryFor(some), variablesFor(some));
    for (const [at, { draft, list }] of some.entries()) {
      const given = known.completeness.fieldsOf(draft)[list.field] as Record<string, unknown>[];
      const answered = answer[`r${at}`]?.[list.field] ?? [];
      const parts = Array.isArray(answered) ? answered : answered.nodes;
      const isOne = (recorded: Known, { to }: Reference): boolean => isRecorded(recorded, to, known.idOf(to));
      for (const part of parts)
        if (isOf(part, known.dataset) && !given.some((item) => says(item, part, parts, isOne)))
          found.push(vanishedPart(draft, list, part, known.goneRows(draft)));
    }
  }
  return found;
}

type Answered = Record<string, Record<string, AnyPart[] | { nodes: AnyPart[] }> | null>;

interface Asked {
  draft: Draft;
  list: PartList;
}

function queryFor(asked: readonly Asked[]): string {
  const common =
    "id version history(last: 1) { nodes { changeSet { import { dataset } } } } " +
    "latest: history(first: 1) { nodes { changes { field } changeSet { import { dataset } } } }";
  const names = asked.map((_, at) => `$i${at}: IdentifierInput!`);
  const entries = asked.map(({ list: { entry, field, selection, inPages } }, at) => {
    const items = `${common} ${selection}`;
    const wanted = inPages ? `${field}(first: 100) { nodes { ${items} } }` : `${field} { ${items} }`;
    return `r${at}: ${entry}(identifier: $i${at}) { ${wanted} }`;
  });
  return `query (${names.join(", ")}) { ${entries.join(" ")} }`;
}

const variablesFor = (asked: readonly Asked[]): Record<string, unknown> =>
  Object.fromEntries(asked.map(({ draft }, at) => [`i${at}`, draft.identifier]));

/** By these a part is found in a row; a merge changes the actor, too. */
const identifying = ["role", "representing", "position"];

/** What somebody else has added or corrected is not the register's to miss. */
function isOf({ history, latest }: PartOf, dataset: string): boolean {
  const [first] = history.nodes;
  const [last] = latest.nodes;
  const isOwn = last?.changeSet.import?.dataset === dataset;
  const isCorrected = !isOwn && last?.changes.some(({ field }) => identifying.includes(field)) === true;
  return first?.changeSet.import?.dataset === dataset && !isCorrected;
}

/** Whether an item of the row is this part, as the server would say when it is sent again. */
const says = (item: Record<string, unknown>, part: AnyPart, parts: readonly AnyPart[], isOne: IsOne): boolean =>
  "position" in part
    ? item["position"] === part.position || hasOneOf(item["identifiers"], part.identifiers)
    : saysWho(item, part, parts as readonly Part[], isOne);

type IsOne = (recorded: Known, named: Reference) => boolean;

const hasOneOf = (given: unknown, known: Known["identifiers"]): boolean =>
  Array.isArray(given) &&
  (given as Known["identifiers"]).some(({ scheme, value }) =>
    known.some((each) => each.scheme === scheme && each.value === value),
  );

function saysWho(
  { actor, role, representing }: Record<string, unknown>,
  part: Part,
  parts: readonly Part[],
  isOne: IsOne,
): boolean {
  if (!(actor instanceof Reference)) return true;
  if (!isOne(part.actor, actor) || (role !== undefined && role !== part.role)) return false;
  if (!(representing instanceof Reference)) return true;
  const isFor = ({ representing: known }: Part): boolean => Boolean(known && isOne(known, representing));
  const isOpen = !part.representing && !parts.some((other) => other.actor.id === part.actor.id && isFor(other));
  return isFor(part) || isOpen;
}

const isRecorded = (recorded: Known, { identifier }: Draft, id: string | null): boolean =>
  id === recorded.id || hasOneOf([identifier], recorded.identifiers);

function vanishedPart(draft: Draft, { kind, field }: PartList, part: AnyPart, gone: readonly GoneRow[]): Vanished {
  const [place] = draft.rows;
  const { file, row } = rowOf(part, gone) ?? { file: place?.from.file ?? "", row: place?.number ?? 1 };
  const called = `${nameOf(part)} of ${draft.called} ${draft.identifier.value}`;
  const { id, version } = part;
  return { kind, id, version, file, row, field, called, keptBy: null };
}

/** The row in which it stood: of those that are gone, the last that has its words. */
function rowOf(part: AnyPart, gone: readonly GoneRow[]): GoneRow | undefined {
  const words = ("position" in part ? [part.title] : [part.actor.name, part.representing?.name ?? ""]).map(
    comparedText,
  );
  const has = ({ text }: GoneRow, wanted: readonly string[]): boolean =>
    wanted.every((word) => comparedText(text).includes(word));
  return (
    gone.findLast((each) => has(each, words)) ?? gone.findLast((each) => has(each, words.slice(0, 1))) ?? gone.at(-1)
  );
}

function nameOf(part: AnyPart): string {
  if ("position" in part) return `milestone ${part.position} (${part.title})`;
  const { actor, role, representing } = part;
  return `${actor.name} (${representing ? `${role} for ${representing.name}` : role})`;
}
