import { isUtf8 } from "node:buffer";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** A body that is not what its headers, or the rules of JSON, say it is. */
class NotReadable extends Error {
  constructor(
    readonly statusCode: 400 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** JSON is UTF-8 (RFC 8259). Another encoding is refused, not guessed: what would be read is not what was written. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  const parsed = (request: FastifyRequest, body: Buffer) =>
    new Promise<unknown>((resolve, reject) => {
      const wrong = problemOf(request, body);
      if (wrong) return reject(wrong);
      void parse(request, body.toString(), (error, value) => (error ? reject(error) : resolve(value)));
    });
  const inTurn = turns();
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer" },
    (request: FastifyRequest, body: Buffer) =>
      body.length < bigFrom ? parsed(request, body) : inTurn(() => parsed(request, body)),
  );
}

/** Read in some milliseconds. */
const bigFrom = 256 * 1024;

/**
 * Reads big bodies one by one and rests after each as long as it took, so that whoever sends little is answered between them. A
 * thread would not do: what it had read would have to be copied from it, which takes twice as long as reading.
 */
function turns(): (read: () => Promise<unknown>) => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return async (read) => {
    const before = last;
    let begun = 0;
    const reading = before.then(() => {
      begun = performance.now();
      return read();
    });
    const rest = () => setTimeout(performance.now() - begun);
    last = reading.then(rest, rest);
    const value = await reading;
    // What is made of it comes after what else has arrived meanwhile.
    await setImmediate();
    return value;
  };
}

function problemOf({ headers }: FastifyRequest, body: Buffer): NotReadable | null {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return new NotReadable(415, "The body must be UTF-8: its content-type names another charset.");
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding.trim().toLowerCase() !== "identity")
    return new NotReadable(415, "The body must be sent as it is, without a content-encoding.");
  return isUtf8(body) ? null : new NotReadable(400, "The body is not valid UTF-8.");
}
