import { decode, encodingExists } from "iconv-lite";
import { UnreadableFile } from "./table";

/** The encodings of nearly all files of registers: UTF-8, and the one that Excel uses in western Europe. */
export const usualEncodings = ["utf-8", "windows-1252"];

/** The text of a file, read with the first of these encodings that fits its bytes. A byte order mark is stronger than the list. */
export function decoded(bytes: Uint8Array, encodings: readonly string[] = usualEncodings): Decoded {
  const marked = byteOrderMark(bytes);
  for (const encoding of marked ? [marked] : encodings) {
    const text = decodedAs(bytes, encoding);
    if (text !== null) return { text: text.replace(/^\uFEFF/, ""), encoding };
  }
  throw new UnreadableFile(`its bytes are not ${encodings.join(", nor ")}: name its encoding`);
}

export interface Decoded {
  text: string;
  encoding: string;
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Null if the bytes are not valid in this encoding. Only Unicode has invalid bytes: in the others, nearly every byte is a character. */
function decodedAs(bytes: Uint8Array, encoding: string): string | null {
  if (/^utf-?8$/i.test(encoding)) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }
  const name: string = encoding;
  if (!encodingExists(encoding)) throw new UnreadableFile(`there is no encoding ${name}`);
  const text = decode(Buffer.from(bytes), encoding);
  return text.includes("\uFFFD") ? null : text;
}
