import type { CallToolResult } from "@modelcontextprotocol/server";
import type { GraphQLFormattedError } from "graphql";
import type { Citation } from "./citations";

export interface ReadRevision {
  number: number;
  hash: string | null;
  appliedAt: string;
  url: string;
}

/** The answer to what every query of a tool asks beside its own. */
export interface Revised {
  citeRevision: Omit<ReadRevision, "url"> | null;
}

export interface CitedAnswer {
  /** Null of a record in which nothing has been recorded yet. */
  revision: ReadRevision | null;
  cautions: readonly string[];
  citations: readonly Citation[];
  answer: unknown;
}

/** The result of a tool: to read, as text with the citations; to compute with, as data. Clients that know only texts get the data as a second text. */
export const resultOf = (answer: CitedAnswer): CallToolResult => ({
  content: [
    { type: "text", text: readable(answer) },
    { type: "text", text: JSON.stringify(answer.answer) },
  ],
  structuredContent: { ...answer },
});

function readable({ revision, cautions, citations }: CitedAnswer): string {
  const read = revision
    ? `Revision ${revision.number} of the record, applied ${revision.appliedAt}, hash ${revision.hash ?? "unknown"}: ${revision.url}`
    : "Nothing is recorded yet.";
  const lines = citations.map(lineOf);
  return [
    read,
    ...cautions,
    ...(lines.length > 0 ? ["Cite as follows; `citation` in the answer is the number:", ...lines] : []),
  ].join("\n");
}

const lineOf = ({ number, kind, name, publisher, verdict, url }: Citation): string =>
  `[${number}] ${kind}: ${inOneLine([name, publisher, verdict].filter(Boolean).join(". "))} <${url}>`;

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What a client can act on. It is a result, so that the model reads it, and not an error of the protocol. */
export const refusalOf = (
  errors: readonly Pick<GraphQLFormattedError, "message" | "extensions">[],
): CallToolResult => ({
  content: [{ type: "text", text: errors.map(sentenceOf).join("\n") }],
  isError: true,
});

const sentenceOf = ({ message, extensions = {} }: Pick<GraphQLFormattedError, "message" | "extensions">): string => {
  const { code, retryAfterSeconds } = extensions;
  const wait = typeof retryAfterSeconds === "number" ? ` Try again in ${retryAfterSeconds} seconds.` : "";
  return `${String(code)}: ${message}${wait}`;
};
