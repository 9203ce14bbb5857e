import type { ApiTypes } from "../mapping/api.types";
import type { Drafts } from "../mapping/drafts";
import { schemesOf, type Mapping } from "../mapping/mapping";
import type { Api } from "./client";
import type { EarlierEdition } from "./file.sources";

/** A record, or a part of one, that an earlier edition of a file made and the file no longer has. */
export interface Vanished {
  kind: string;
  id: string;
  version: number;
  file: string;
  /** The row of the earlier edition. */
  row: number;
  /** The list that it is an item of; null for a record. */
  field: string | null;
  called: string;
  /** Why it is to be left to a person: something else supports it. Null if nothing does. */
  keptBy: string | null;
}

interface Quote {
  locator: string | null;
  quote: string;
  subject: Subject | null;
}

interface Subject {
  __typename: string;
  id: string;
  version?: number;
  title?: string;
  identifiers?: { scheme: string; value: string }[];
  evidence?: { totalCount: number };
}

interface Page {
  sourceArticle: { evidence: { nodes: Quote[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null;
}

interface Found {
  subject: Subject;
  file: string;
  row: number;
  /** How many quotes of the editions support it. */
  count: number;
}

interface WithoutRows {
  /** Records that no row of the files makes any more. */
  records: Vanished[];
  /** By their identifiers, the missing rows of records that other rows still make: what only these said of them may be gone, too. */
  lessened: Map<string, GoneRow[]>;
}

/** A row that an edition had and the file no longer has. */
export interface GoneRow {
  file: string;
  row: number;
  text: string;
}

/** The records that quote rows which the files no longer have. Actors and topics are no records of rows. */
export async function recordsWithoutRows(
  client: Api,
  { mapping, api, drafts }: { mapping: Mapping; api: ApiTypes; drafts: Drafts },
  editions: readonly EarlierEdition[],
): Promise<WithoutRows> {
  const schemes = schemesOf(mapping, (kind) => Boolean(api.operationFor(kind)?.input.field("evidence")));
  const lessened = new Map<string, GoneRow[]>();
  if (schemes.size === 0) return { records: [], lessened };
  const made = new Set([...drafts.all].map(({ identifier }) => keyOf(identifier)));
  const ownOf = ({ identifiers = [] }: Subject): string[] =>
    identifiers.filter(({ scheme }) => schemes.has(scheme)).map(keyOf);
  const found = new Map<string, Found>();
  for (const { id, file, gone } of editions.filter((edition) => edition.gone.size > 0))
    for await (const { locator, quote, subject } of quotesOf(client, id, [...new Set(schemes.values())])) {
      const [own, row] = [subject ? ownOf(subject) : [], rowIn(locator)];
      const still = own.filter((each) => made.has(each));
      if (gone.has(row))
        for (const each of still) lessened.set(each, [...(lessened.get(each) ?? []), { file, row, text: quote }]);
      if (!subject || own.length === 0 || still.length > 0) continue;
      const known = found.get(subject.id);
      if (known) known.count += 1;
      else found.set(subject.id, { subject, file, row, count: 1 });
    }
  return { records: [...found.values()].map(vanishedRecord), lessened };
}

const rowIn = (locator: string | null): number => Number(/\d+/.exec(locator ?? "")?.[0] ?? 1);

function vanishedRecord({ subject, file, row, count }: Found): Vanished {
  const { __typename: kind, id, version = 1, title = id, evidence } = subject;
  const keptBy = (evidence?.totalCount ?? 0) > count ? "other quotes support it too" : null;
  return { kind, id, version, file, row, field: null, called: `${kind} "${title}"`, keptBy };
}

export const keyOf = ({ scheme, value }: { scheme: string; value: string }): string => `${scheme} ${value}`;

async function* quotesOf(client: Api, id: string, kinds: readonly string[]): AsyncGenerator<Quote> {
  const fields = "title version identifiers { scheme value } evidence { totalCount }";
  const query = `query ($id: ID!, $after: String) { sourceArticle(id: $id) { evidence(first: 100, after: $after) {
    nodes { locator quote subject { __typename id ${kinds.map((kind) => `... on ${kind} { ${fields} }`).join(" ")} } }
    pageInfo { hasNextPage endCursor } } } }`;
  for (let after: string | null = null, more = true; more;) {
    const { sourceArticle }: Page = await client.ask<Page>(query, { id, after });
    yield* sourceArticle?.evidence.nodes ?? [];
    after = sourceArticle?.evidence.pageInfo.endCursor ?? null;
    more = sourceArticle?.evidence.pageInfo.hasNextPage ?? false;
  }
}
