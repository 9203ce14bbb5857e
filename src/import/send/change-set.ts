import type { ApiClient } from "./client";
import type { Change } from "./diff";
import type { Operation } from "./operations";

export interface Outcome {
  status: string | null;
  created: number;
  updated: number;
  unchanged: number;
  /** Ids of the first records, in the order of the operations. */
  ids: string[];
  errors: { code: string; field: string | null; message: string }[];
  /** After a dry run: what it would change of records that exist. */
  changes: Change[];
}

const mutation = `mutation ($input: SubmitChangeSetInput!) { submitChangeSet(input: $input) {
  changeSet { status } created updated unchanged changes { position record before after } records(first: 1) { nodes { id } } errors { code field message } } }`;

interface Payload {
  changeSet: { status: string } | null;
  created: number | null;
  updated: number | null;
  unchanged: number | null;
  changes: Change[] | null;
  records: { nodes: { id: string }[] } | null;
  errors: Outcome["errors"];
}

export interface Sent {
  summary: string;
  operations: readonly Operation[];
  /** The id of the import that it is a part of; null for a dry run. */
  partOf: string | null;
  /** Whether it is sent without the operations that are refused. */
  skipsInvalid?: boolean;
}

/** Records that exist are changed to what the file says. So a change set that is sent again writes nothing. */
export async function submit(
  client: ApiClient,
  { summary, operations, partOf, skipsInvalid }: Sent,
  /** For a dry run: the register. */
  dataset: string | null = null,
): Promise<Outcome> {
  const input = {
    summary,
    operations,
    onExisting: "UPDATE",
    ...(skipsInvalid && { onInvalid: "SKIP" }),
    ...(partOf === null ? { dryRun: true, dataset } : { import: partOf }),
  };
  const { submitChangeSet: came } = await client.ask<{ submitChangeSet: Payload }>(mutation, { input });
  return {
    status: came.changeSet?.status ?? null,
    created: came.created ?? 0,
    updated: came.updated ?? 0,
    unchanged: came.unchanged ?? 0,
    ids: came.records?.nodes.map(({ id }) => id) ?? [],
    errors: came.errors,
    changes: came.changes ?? [],
  };
}

export const inWords = (errors: Outcome["errors"]): string =>
  errors.map(({ field, message }) => `${field ?? ""}: ${message}`).join("; ");

/** The position of the operation that an error is about; null if it is about none. */
export function operationIn(field: string | null): number | null {
  const [, place] = /^operations\.(\d+)(?:\.|$)/.exec(field ?? "") ?? [];
  return place === undefined ? null : Number(place);
}

/** The outcome of a change set without its first operations: positions count from the first of the others. */
export function withoutFirst(outcome: Outcome, first: number): Outcome {
  const errors = outcome.errors.map((error) => ({ ...error, field: shifted(error.field, first) }));
  return { ...outcome, errors, changes: outcome.changes.map((each) => ({ ...each, position: each.position - first })) };
}

const shifted = (field: string | null, by: number): string | null =>
  field?.replace(/^operations\.(\d+)/, (_, place: string) => `operations.${Number(place) - by}`) ?? null;

const one = (field: string): Lookup => ({ field, selection: "{ id }" });
interface Lookup {
  field: string;
  selection: string;
}
const lookups: Readonly<Record<string, Lookup>> = {
  Meeting: one("meeting"),
  Commitment: one("commitment"),
  Topic: one("topic"),
  Milestone: one("milestone"),
  Target: one("target"),
  Methodology: { field: "methodologies", selection: "{ nodes { id } }" },
};
const atOnce = 50;

interface Found {
  id?: string;
  nodes?: { id: string }[];
}

/** Looks up the ids of records by their identifiers. Some kinds of record have no such entry field. */
export async function idsOf<T extends { kind: string; identifier: { scheme: string; value: string } }>(
  client: ApiClient,
  wanted: readonly T[],
  isActor: (kind: string) => boolean,
): Promise<Map<T, string>> {
  const found = new Map<T, string>();
  const asked = wanted.flatMap((each) => {
    const lookup = isActor(each.kind) ? one("actor") : lookups[each.kind];
    return lookup ? [{ each, lookup }] : [];
  });
  for (let from = 0; from < asked.length; from += atOnce) {
    const part = asked.slice(from, from + atOnce);
    const names = part.map((_, at) => `$i${at}: IdentifierInput!`);
    const fields = part.map(
      ({ lookup: { field, selection } }, at) => `r${at}: ${field}(identifier: $i${at}) ${selection}`,
    );
    const variables = Object.fromEntries(part.map(({ each }, at) => [`i${at}`, each.identifier]));
    const query = `query (${names.join(", ")}) { ${fields.join(" ")} }`;
    const answer = await client.ask<Record<string, Found | null>>(query, variables);
    part.forEach(({ each }, at) => {
      const { id, nodes = [] } = answer[`r${at}`] ?? {};
      const known = id ?? nodes[0]?.id;
      if (known !== undefined) found.set(each, known);
    });
  }
  return found;
}

/** The outcome of a change set that an earlier import has proposed, and that still waits. */
export const proposedBefore = (operations: number): Outcome => ({
  status: "PROPOSED",
  created: 0,
  updated: 0,
  unchanged: operations,
  ids: [],
  errors: [],
  changes: [],
});
