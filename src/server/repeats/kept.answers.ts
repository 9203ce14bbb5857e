import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Lanes } from "../../database/lanes";
import type { Patience } from "../../database/patience";
import { Cache, numberOf } from "../../values/cache";
import { entityTag } from "../entity.tag";

/** An answer as it was sent, with the state of the database that it was read in. */
export interface KeptAnswer {
  state: string;
  /** The revision that it was read at, if there is one for the whole. */
  revision: number | null;
  /** The latest revision then. */
  head: number;
  body: string;
  headers: Readonly<Record<string, string>>;
}

interface Held extends KeptAnswer {
  /** Made when somebody first wants it. */
  tag: () => string;
  /** Its compressed forms, each made when somebody first wants it. */
  forms: Map<string, Promise<Buffer>>;
}

/** Longer answers are not kept: few of them would displace all others. */
const longest = 1_000_000;

/** A text takes up to two bytes a character, its compressed forms together at most about one. */
const bytesPerLetter = 3;

/** Shorter answers are not compressed. */
const worthCompressing = 1024;

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compressors: Readonly<Record<string, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, quality),
  gzip: (text) => promisify(gzip)(text),
};

/** So many questions are remembered that were asked once. */
const rememberedOnce = 10_000;

/**
 * Answers that are sent again as long as nothing was written since they were read. An answer is kept when its question is asked for the second
 * time: most are asked once, and to keep their answers would cost more memory and time than the others save.
 */
export class KeptAnswers {
  private readonly once = new LRUCache<string, true>({ max: rememberedOnce });
  private readonly answers: Cache<Held>;

  constructor(
    kind: string,
    private readonly lanes: Pick<Lanes, "isStill">,
  ) {
    this.answers = new Cache<Held>(`${kind} ${numberOf(this)}`, ({ body }) => body.length * bytesPerLetter);
  }

  /**
   * The answer that is kept under the key, if it is still true, and was read at this revision or a later one. If the database does not answer, nothing is
   * found, and who reads hears of it. Null at once if none is kept.
   */
  find(key: string, patience: Patience, minRevision = 0): Promise<Held | null> | null {
    const held = this.answers.get(key);
    return held && held.head >= minRevision ? this.ifStill(held, patience) : null;
  }

  private async ifStill(held: Held, patience: Patience): Promise<Held | null> {
    return (await this.lanes.isStill(held.state, patience)) ? held : null;
  }

  /** Keeps an answer, if its question was asked before. */
  keep(key: string, make: () => KeptAnswer): void {
    if (!this.once.has(key)) return void this.once.set(key, true);
    const answer = make();
    if (answer.body.length > longest) return;
    let tag: string | undefined;
    this.answers.set(key, { ...answer, tag: () => (tag ??= entityTag(answer.body)), forms: new Map() });
  }
}

/** Sends an answer that was kept, compressed if the client takes that. */
export async function sendAgain(
  { body, forms }: Held,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | Buffer> {
  const encoding = body.length < worthCompressing ? undefined : encodingFor(request);
  const compress = compressors[encoding ?? ""];
  if (!encoding || !compress) return body;
  let form = forms.get(encoding);
  if (!form) forms.set(encoding, (form = compress(body)));
  const vary = String(reply.getHeader("vary") ?? "");
  reply.headers({ "content-encoding": encoding, vary: vary ? `${vary}, accept-encoding` : "accept-encoding" });
  return form;
}

/** Of those that the client takes, the first of ours. */
function encodingFor(request: FastifyRequest): string | undefined {
  const client = new Negotiator(request);
  return Object.keys(compressors).find((each) => client.encodings([each]).length > 0);
}
