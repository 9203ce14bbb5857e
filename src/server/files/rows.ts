import { setTimeout as delay } from "node:timers/promises";
import { dataIn, type AskApi } from "../ask.api";
import type { FileList } from "./lists";

export type Row = Readonly<Record<string, unknown>>;

interface Page {
  list: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  read: { number: number; hash: string | null } | null;
}

/** The rows of a list at one revision, and that revision. */
export interface RowsOfList {
  revision: number;
  hash: string | null;
  rows: AsyncGenerator<Row[]>;
}

const mostInPage = 100;

/**
 * Reads a list page by page at the revision of its first page. So it does not change meanwhile, and takes no more memory than one page.
 *
 * @throws GraphQLError as the API answers the first page.
 */
export async function rowsOf(
  list: Pick<FileList, "document">,
  args: Readonly<Record<string, unknown>>,
  ask: AskApi,
): Promise<RowsOfList> {
  const first = await firstPage(list, args, ask);
  const { page, size, asOf } = first;
  // A revision that the client has asked for has the day that it was applied, unless the client names another one.
  const pinned = { ...(asOf !== undefined && args["atRevision"] === undefined && { asOf }) };
  const revision = page.read?.number ?? 0;
  const at = { ...pinned, ...args, atRevision: args["atRevision"] ?? revision, first: size };
  async function* rows(): AsyncGenerator<Row[]> {
    let { nodes, pageInfo } = page.list;
    yield nodes;
    while (pageInfo.hasNextPage) {
      ({ nodes, pageInfo } = (await patiently(ask, list.document, { ...at, after: pageInfo.endCursor })).list);
      yield nodes;
    }
  }
  return { revision, hash: page.read?.hash ?? null, rows: rows() };
}

/** With as many rows as one operation may cost. */
async function firstPage(list: Pick<FileList, "document">, args: Readonly<Record<string, unknown>>, ask: AskApi) {
  for (let size = mostInPage; ; size = Math.floor(size / 2)) {
    const answer = await ask<Page>(list.document, { ...args, first: size });
    const [error] = answer.errors ?? [];
    if (error?.extensions.code === "QUERY_TOO_COMPLEX" && size > 1) continue;
    return { page: dataIn(answer), size, asOf: answer.extensions?.asOf };
  }
}

/** A client that has used up its points for a minute gets the rest of its file when it has new ones. */
async function patiently(ask: AskApi, document: string, variables: Readonly<Record<string, unknown>>): Promise<Page> {
  for (let failures = 0; ;) {
    const answer = await ask<Page>(document, variables);
    const { code, retryAfterSeconds } = answer.errors?.[0]?.extensions ?? {};
    if (code === "SERVICE_UNAVAILABLE") failures++;
    const passes = code === "RATE_LIMITED" || (code === "SERVICE_UNAVAILABLE" && failures <= mostFailures);
    if (!passes) return dataIn(answer);
    await delay((retryAfterSeconds ?? 1) * 1000);
  }
}

const mostFailures = 10;
