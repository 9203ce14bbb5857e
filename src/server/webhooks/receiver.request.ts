import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { TryOutcome } from "../../modules/webhooks/delivery.outcome";
import { guardOf } from "./receiver.address";
import type { Networks } from "./networks";

/** All of one try: to find the address, to connect, to send, and to read the answer. */
export const longestTryMs = 15_000;

/** More of an answer is not read. */
const longestAnswer = 64 * 1024;

/** More of an answer is not kept. */
const longestKept = 1024;

interface Post {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Sends a delivery. Redirects are not followed. It never fails: what went wrong is the outcome. */
export async function send(
  { url, headers, body }: Post,
  networks: Networks,
  stopped: AbortSignal,
): Promise<TryOutcome> {
  const to = new URL(url);
  const timeout = AbortSignal.timeout(longestTryMs);
  const signal = AbortSignal.any([timeout, stopped]);
  try {
    const { literal, lookup } = guardOf(to, networks);
    literal();
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const requestTo = to.protocol === "https:" ? httpsRequest : httpRequest;
      // No connection is kept: each is made anew, so the address is checked each time.
      const request = requestTo(to, {
        method: "POST",
        agent: false,
        lookup,
        signal,
        headers: { ...headers, ...lengthOf(body) },
      });
      request.on("response", resolve).on("error", reject).end(body);
    });
    return await outcomeOf(answer);
  } catch (error) {
    const message = timeout.aborted ? `no answer within ${longestTryMs / 1000} seconds` : messageOf(error);
    return { status: null, body: null, retryAfter: null, error: message };
  }
}

const lengthOf = (body: string) => ({ "content-length": String(Buffer.byteLength(body)) });

async function outcomeOf(answer: IncomingMessage): Promise<TryOutcome> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    // To leave the loop ends the connection.
    if (length >= longestAnswer) break;
  }
  const retryAfter = Number(answer.headers["retry-after"]);
  return {
    status: answer.statusCode ?? null,
    body: legible(Buffer.concat(pieces).toString("utf8")),
    retryAfter: retryAfter > 0 ? Math.ceil(retryAfter) : null,
    error: null,
  };
}

/** The beginning of a text, with a mark in the place of each character that nobody sees: whoever reads the log is not misled. */
const legible = (text: string): string =>
  Array.from(text.slice(0, 2 * longestKept).toWellFormed(), (each) =>
    /(?![\n\t])[\p{C}\u2028\u2029]/u.test(each) ? "\uFFFD" : each,
  )
    .slice(0, longestKept)
    .join("");

/** For the owner of the webhook: what Node calls it, without the addresses that a name of the operator's network may lead to. */
function messageOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && codes[code]) ?? (code === undefined ? message : code).slice(0, 500);
}

const codes: Readonly<Record<string, string>> = {
  ENOTFOUND: "its name is not known",
  EAI_AGAIN: "its name could not be looked up",
  ECONNREFUSED: "it accepts no connection",
  ECONNRESET: "it ended the connection without an answer",
  ETIMEDOUT: "it could not be reached",
};
