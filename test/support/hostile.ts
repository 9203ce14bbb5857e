import type { Answer, TestServer } from "./server";

export type Variables = Record<string, unknown>;
export type RawAnswer = Answer & { text: string };

/** What must never be in an answer: statements, tables, files, stacks, framework codes. */
export const innards =
  /node_modules|\.ts:\d|\.js:\d| {4}at |FST_ERR|ECONN|QueryFailed|\bselect\b.+\bfrom\b|pg_|json_build|json_agg|syntax error at|relation "|superseded_by|GRAPHQL_|INTERNAL_SERVER/;

/** Sends a body as it stands, and gives the answer as text as well. */
export async function sendRaw(
  server: TestServer,
  body: string,
  headers: Record<string, string> = {},
  path = "/graphql",
): Promise<RawAnswer> {
  const response = await fetch(server.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
    signal: AbortSignal.timeout(5000),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as Answer), text };
}

export const codesOf = ({ errors }: Answer): unknown[] => [
  ...new Set((errors ?? []).map(({ extensions }) => extensions["code"])),
];

export const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(" ");

/** A cursor of our form with what somebody put into it. */
export const forgedCursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

/** What must come of a hostile request: an answer, or the code of a refusal. */
export const answered = "an answer";
export const badInput = "BAD_USER_INPUT";
export const tooComplex = "QUERY_TOO_COMPLEX";

export const someUuid = "0197f3b2-0000-7000-8000-000000000000";
