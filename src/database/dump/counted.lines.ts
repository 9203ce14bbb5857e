import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";

const lineFeed = 0x0a;

/** Hands bytes on as they are, and keeps how many lines they are and their SHA-256. */
export class CountedLines extends Transform {
  count = 0;
  readonly hash = createHash("sha256");

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) this.count++;
    done(null, chunk);
  }
}

/** Puts the bytes of a file together to parts of whole lines. */
export async function* wholeLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      yield Buffer.concat([...begun, chunk.subarray(0, end)]);
      begun = [];
    }
    if (end < chunk.length) begun.push(chunk.subarray(end));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
