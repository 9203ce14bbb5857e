import { setImmediate as others, setTimeout as delay } from "node:timers/promises";
import { dataIn, type ApiAnswer, type AskApi } from "../ask.api";
import type { FileList } from "./lists";

export type Row = Readonly<Record<string, unknown>>;

/** A page of a list. */
export interface ListPage {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface FirstAnswer {
  list: ListPage;
  read: { number: number; hash: string | null } | null;
}

/** The first page of a file, and how to ask for the others. */
export interface Begun {
  revision: number;
  hash: string | null;
  page: ListPage;
  /** As they were given. */
  args: Readonly<Record<string, unknown>>;
  /** The instant that counts as now. A revision that the client has asked for has the day that it was applied, unless the client names another one. */
  asOf: string | undefined;
}

/** The rows of a list at one revision, and that revision. */
export interface RowsOfList {
  revision: number;
  hash: string | null;
  begun: Begun;
  rows: AsyncGenerator<Row[]>;
}

const [mostAtFirst, mostInPage] = [20, 100];
/** Rows that are written without a break: of commitments as CSV, some 4 ms. */
const mostInPart = 20;

/** The page after this cursor. */
type ReadPage = (after: string | null) => Promise<ListPage>;

/** A list of which the server reads the pages after the first. */
export type PagedList = Pick<FileList, "name" | "document" | "pages" | "hasRevisions">;

/** The documents that read a list. */
type Documents = Pick<FileList, "document"> & Partial<Pick<FileList, "pages">>;

/** Where the pages after the first come from. */
export interface FurtherPages {
  /** False when nobody waits for them any more. */
  isThere: () => boolean;
  /** Longer pages than those of the API; null where the API has to give them. */
  longer: (begun: Begun) => (after: string | null) => Promise<ListPage | null>;
}

const ofApi: FurtherPages = { isThere: () => true, longer: () => async () => null };

/**
 * Reads a list page by page at the revision of its first page. So it does not change meanwhile, and takes no more memory than one page.
 *
 * @throws GraphQLError as the API answers the first page.
 */
export async function rowsOf(
  list: Documents,
  args: Readonly<Record<string, unknown>>,
  ask: AskApi,
  further: FurtherPages = ofApi,
): Promise<RowsOfList> {
  const begun = await begin(list, args, ask);
  const { revision, hash, page } = begun;
  return { revision, hash, begun, rows: rowsFrom(page, pagesOf(list, begun, ask, further)) };
}

/** Reads another list at the revision and the instant at which a file has begun. */
export const rowsBeside = (
  list: Documents,
  begun: Begun,
  args: Readonly<Record<string, unknown>>,
  ask: AskApi,
  further: FurtherPages = ofApi,
): AsyncGenerator<Row[]> => rowsFrom(null, pagesOf(list, { ...begun, args }, ask, further));

function pagesOf(list: Documents, begun: Begun, ask: AskApi, { isThere, longer }: FurtherPages): ReadPage {
  const { pages = list.document } = list;
  const long = longer(begun);
  const further = asManyAsAllowed<Pick<FirstAnswer, "list">>(pages, mostInPage, ask);
  const short: ReadPage = async (after) => dataIn(await further({ ...pinned(begun), after })).list;
  return async (after) => (await long(after)) ?? (await patiently(isThere, () => short(after)));
}

/** The first page is short, so that a file begins soon, and waits behind no heavy operation. */
async function begin({ document }: Documents, args: Readonly<Record<string, unknown>>, ask: AskApi): Promise<Begun> {
  const answer = await asManyAsAllowed<FirstAnswer>(document, mostAtFirst, ask)(args);
  const { list: page, read } = dataIn(answer);
  const asOf = args["atRevision"] === undefined ? answer.extensions?.asOf : undefined;
  return { revision: read?.number ?? 0, hash: read?.hash ?? null, page, args, asOf };
}

/** Asks for pages of this size, or with as many rows as one operation may cost. */
function asManyAsAllowed<Data>(document: string, size: number, ask: AskApi) {
  let first = size;
  return async (variables: Readonly<Record<string, unknown>>): Promise<ApiAnswer<Data>> => {
    for (; ; first = Math.floor(first / 2)) {
      const answer = await ask<Data>(document, { ...variables, first });
      if (answer.errors?.[0]?.extensions.code !== "QUERY_TOO_COMPLEX" || first === 1) return answer;
    }
  };
}

/** The arguments that give the same answer at any time. */
export const pinned = ({ args, revision, asOf }: Begun): Record<string, unknown> => ({
  ...(asOf !== undefined && { asOf }),
  ...args,
  atRevision: args["atRevision"] ?? revision,
});

/** All rows, some at a time: others are answered between two parts of a page. */
async function* rowsFrom(first: ListPage | null, read: ReadPage): AsyncGenerator<Row[]> {
  for (let page = first ?? (await read(null)); ; page = await read(page.pageInfo.endCursor)) {
    const { nodes, pageInfo } = page;
    for (let at = 0; at < nodes.length; at += mostInPart) {
      if (at > 0) await others();
      yield nodes.slice(at, at + mostInPart);
    }
    if (!pageInfo.hasNextPage) return;
  }
}

interface Extensions {
  code?: string;
  retryAfterSeconds?: number;
}

/** What cannot be done now is done later: when a client that has used up its points for a minute has new ones, or the database answers again. */
export async function patiently<Result>(isThere: () => boolean, work: () => Promise<Result>): Promise<Result> {
  for (let failures = 0; ;) {
    try {
      return await work();
    } catch (error) {
      const { code, retryAfterSeconds = 1 } = (error as { extensions?: Extensions }).extensions ?? {};
      if (code === "SERVICE_UNAVAILABLE") failures++;
      const passes = code === "RATE_LIMITED" || (code === "SERVICE_UNAVAILABLE" && failures <= mostFailures);
      if (!passes || !isThere()) throw error;
      await delay(retryAfterSeconds * 1000);
    }
  }
}

const mostFailures = 10;
