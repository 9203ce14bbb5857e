import type { Answer, TestServer } from "./server";

export type Variables = Record<string, unknown>;
export type RawAnswer = Answer & { text: string };

/** Words that must never be in an answer: of statements, tables, files, stacks and frameworks. */
export const innards =
  /node_modules|\.ts:\d|\.js:\d| {4}at |FST_ERR|ECONN|QueryFailed|\bselect\b.+\bfrom\b|pg_|json_build|json_agg|syntax error at|relation "|superseded_by|GRAPHQL_|INTERNAL_SERVER/;

/** Sends a body without any change. The answer is also returned as a text. */
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

/** A cursor in our form, with contents that somebody has forged. */
export const forgedCursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

/** The expected result of a hostile request: an answer, or the code of a refusal. */
export const answered = "an answer";
export const badInput = "BAD_USER_INPUT";
export const tooComplex = "QUERY_TOO_COMPLEX";

export const someUuid = "0197f3b2-0000-7000-8000-000000000000";
