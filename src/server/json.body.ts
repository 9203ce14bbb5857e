import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import { errorCodes, type FastifyInstance, type FastifyRequest } from "fastify";
import { parseInPieces } from "./json.stream";

/** The error for a body that does not agree with its headers or with the rules of JSON. */
class NotReadable extends Error {
  constructor(
    readonly statusCode: 400 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** JSON is UTF-8 (RFC 8259). Another encoding is refused: a guess could read other characters than were written. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  const parseAtOnce = (request: FastifyRequest, body: Buffer): unknown => {
    if (!isUtf8(body)) throw new NotReadable(400, "The body is not valid UTF-8.");
    let parsed: unknown;
    void parse(request, body.toString(), (error, value) => {
      if (error) throw error;
      parsed = value;
    });
    return parsed;
  };
  const inTurn = turns();
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", async (request: FastifyRequest, body: Readable) => {
    refuseOtherEncodings(request);
    const pieces = await piecesOf(request, body);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const [first] = pieces;
    if (length < bigFrom) return parseAtOnce(request, first && pieces.length === 1 ? first : Buffer.concat(pieces));
    return inTurn(() => parseBig(pieces));
  });
}

/** A body of at most this size is parsed at once, in some milliseconds. */
export const bigFrom = 256 * 1024;

/**
 * Reads the body in its pieces. They are not joined: to copy 20 MB takes as long as a hundred light reads.
 *
 * @throws FastifyError 413 if it is longer than the route allows, 400 if it is not as long as its header says.
 */
function piecesOf(request: FastifyRequest, body: Readable): Promise<Buffer[]> {
  const limit = request.routeOptions.bodyLimit;
  const announced = Number(request.headers["content-length"] ?? NaN);
  const pieces: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    if (announced > limit) return reject(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
    body.on("data", (piece: Buffer) => {
      length += piece.length;
      if (length <= limit) return void pieces.push(piece);
      pieces.length = 0;
      reject(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
    });
    body.on("end", () => {
      if (Number.isNaN(announced) || length === announced) resolve(pieces);
      else reject(new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH());
    });
    body.on("error", () => reject(new NotReadable(400, "The body did not arrive.")));
  });
}

/**
 * A big body is parsed piece by piece on the same thread, and other requests are answered in between. (Another thread does not help: its
 * result would be copied to this one at once, which takes longer than to parse it.)
 */
async function parseBig(pieces: readonly Buffer[]): Promise<unknown> {
  try {
    return await parseInPieces(pieces);
  } catch (error) {
    throw new NotReadable(400, `The body is not valid JSON: ${(error as Error).message}`);
  }
}

/** Big bodies are parsed one after the other, so that memory holds only one of them. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function refuseOtherEncodings({ headers }: FastifyRequest): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw new NotReadable(415, "The body must be UTF-8: its content-type names another charset.");
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding.trim().toLowerCase() !== "identity")
    throw new NotReadable(415, "The body must be sent as it is, without a content-encoding.");
}
