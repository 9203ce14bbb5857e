import type { AskPinned, PinnedAnswer } from "../accounts/request.context";
import type { Conditions } from "./webhook.inputs";

/** What is sent if a webhook has no query of its own. */
const usualQuery = `
query Webhook($afterRevision: Int!, $about: [ID!], $jurisdiction: [String!], $change: [ChangeKind!], $types: [TrackedType!]) {
  changes(afterRevision: $afterRevision, about: $about, jurisdiction: $jurisdiction, change: $change, types: $types, first: 100) {
    nodes {
      change recordType recordId version
      record { __typename ... on Tracked { title } }
      partOf { id }
      changes { field before after }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

const idsQuery = `
query IdsOfWebhook($afterRevision: Int!, $about: [ID!], $jurisdiction: [String!], $change: [ChangeKind!], $types: [TrackedType!]) {
  changes(afterRevision: $afterRevision, about: $about, jurisdiction: $jurisdiction, change: $change, types: $types, first: 100) {
    nodes { recordId partOf { id } }
  }
}`;

interface IdsAnswer {
  changes: { nodes: { recordId: string; partOf: { id: string } | null }[] };
}

/** The conditions, as `changes` takes them: it takes no empty list for none. */
export const asArguments = (conditions: Conditions): Partial<Conditions> =>
  Object.fromEntries(
    (["about", "jurisdiction", "change", "types"] as const).flatMap((name) =>
      conditions[name].length > 0 ? [[name, conditions[name]]] : [],
    ),
  );

export interface Told extends Conditions {
  query: string | null;
  contributorId: string;
}

/** Asks what a webhook is told of a revision. */
export function askFor(
  ask: AskPinned,
  told: Told,
  revision: number,
  more: Partial<Rehearsal> = {},
): Promise<PinnedAnswer> {
  const client = `webhooks of ${told.contributorId}`;
  const variables = { revision, afterRevision: Math.max(0, revision - 1), ...asArguments(told) };
  const ids = () => idsOf(ask, { revision, client, variables });
  return ask({ query: told.query ?? usualQuery, revision, client, variables, late: { ids }, ...more });
}

/** What is different if a query is tried before it is stored. */
export interface Rehearsal {
  charge: Parameters<AskPinned>[0]["charge"];
  late: { ids: () => Promise<string[]> };
}

/** The records that changed, or of which a part changed. */
async function idsOf(ask: AskPinned, question: Omit<Parameters<AskPinned>[0], "query">): Promise<string[]> {
  const { data, errors } = await ask({ ...question, query: idsQuery });
  if (errors[0]) throw errors[0];
  return [...new Set((data as IdsAnswer).changes.nodes.map(({ recordId, partOf }) => partOf?.id ?? recordId))];
}
