import type { Socket } from "node:net";
import { json } from "../graphql/media-type";
import { refusal } from "./error.answer";

const answers: Readonly<Record<string, readonly [status: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The headers are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request did not arrive in time."],
};
const fallback = ["400 Bad Request", "This is not a request in HTTP."] as const;

/** Answers input that never becomes a request: it is not HTTP, too large or too slow. */
export function answerClientError({ code = "" }: Error & { code?: string }, socket: Socket): void {
  if (code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = answers[code] ?? fallback;
  const body = JSON.stringify({ errors: [refusal(message)] });
  const head = [`HTTP/1.1 ${status}`, `content-type: ${json}`, `content-length: ${Buffer.byteLength(body)}`];
  socket.end(`${[...head, "x-content-type-options: nosniff", "connection: close"].join("\r\n")}\r\n\r\n${body}`);
}
