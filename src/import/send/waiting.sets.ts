import { createHash } from "node:crypto";
import { Reference, type Draft } from "../mapping/drafts";
import type { ApiClient } from "./client";
import type { Operation } from "./operations";

/** The summaries of the viewer's change sets that wait: what they propose is not proposed again. */
export async function waitingSummaries(client: ApiClient): Promise<Set<string>> {
  const { viewer } = await client.ask<{ viewer: { contributor: { id: string } | null } }>(
    "{ viewer { contributor { id } } }",
  );
  const query =
    "query ($author: ID) { changeSets(author: $author, status: [PROPOSED], first: 100) { nodes { summary } } }";
  const { changeSets } = await client.ask<{ changeSets: { nodes: { summary: string }[] } }>(query, {
    author: viewer.contributor?.id,
  });
  return new Set(changeSets.nodes.map(({ summary }) => summary));
}

/** Tells one change set from others with the same summary, by its operations. */
export const markOf = (operations: readonly Operation[]): string =>
  createHash("sha256").update(JSON.stringify(operations)).digest("hex").slice(0, 12);

/** Whether it may need a second person, so that it waits: a judgement, or the evidence of one. */
export const isJudgement = (draft: Draft | undefined): boolean =>
  draft?.kind === "Assessment" ||
  (draft?.kind === "Evidence" &&
    [...draft.fields.values()].some((each) => each instanceof Reference && isJudgement(each.to)));
