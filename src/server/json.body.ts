import { isUtf8 } from "node:buffer";
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
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const wrong = problemOf(request, body);
    if (wrong) done(wrong);
    else void parse(request, body.toString(), done);
  });
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
