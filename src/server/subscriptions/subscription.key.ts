import { hash } from "node:crypto";
import { Kind, parse, visit, type DocumentNode } from "graphql";
import { knownDocument } from "../../graphql/document.store";

/** A subscription as a client sends it. */
export interface AskedSubscription {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * What the events of a subscription depend on besides their revision, as a digest: clients with the same one get the same events. Where each of them begins does not
 * count: after a restart they come back with different revisions.
 */
export function subscriptionKey({ query, operationName, variables }: AskedSubscription): string {
  const where = beginning(knownDocument(hash("sha256", query)) ?? parse(query, { noLocation: true }));
  const others = Object.entries(variables).filter(([name]) => name !== where);
  return hash("sha256", JSON.stringify([query, operationName, others]), "base64");
}

/** The variable that says where to begin, if it is used for nothing else. */
function beginning(document: DocumentNode): string | null {
  const uses = new Map<string, number>();
  const found: string[] = [];
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void uses.set(name.value, (uses.get(name.value) ?? 0) + 1),
    Argument({ name, value }) {
      if (name.value === "afterRevision" && value.kind === Kind.VARIABLE) found.push(value.name.value);
    },
  });
  return found.find((name) => uses.get(name) === 1) ?? null;
}
