import { Tokenizer, TokenParser, TokenType } from "@streamparser/json";
import { takingTurns } from "../values/turns";

/** The size of a piece that is read in about a millisecond. */
const mostBytes = 4 * 1024;
/** No operation of ours nests its variables deeper; without a bound, brackets alone would fill the memory. */
const mostDepth = 500;

/**
 * Parses JSON (RFC 8259) in UTF-8 piece by piece. It takes two to six times as long as `JSON.parse`, but other work can run in between.
 *
 * @throws Error if the text is not JSON or not UTF-8, is nested more than 500 levels deep or has a key `__proto__`; the sentence says where.
 */
export async function parseInPieces(body: Iterable<Uint8Array>): Promise<unknown> {
  const { write, result } = reader();
  const letOthers = takingTurns();
  // Checks that it is UTF-8; the tokens are read from the bytes.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (const piece of body)
    for (let from = 0; from < piece.length; from += mostBytes) {
      const part = piece.subarray(from, from + mostBytes);
      decoder.decode(part, { stream: true });
      write(part);
      await letOthers();
    }
  decoder.decode();
  return result();
}

interface PieceReader {
  write: (piece: Uint8Array) => void;
  /** The value, once all pieces are written. */
  result: () => unknown;
}

function reader(): PieceReader {
  const tokenizer = new Tokenizer();
  const values = new TokenParser({ paths: ["$"] });
  const state: { depth: number; last: unknown; parsed?: { value: unknown } } = { depth: 0, last: null };
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) state.depth++;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) state.depth--;
    if (state.depth > mostDepth)
      throw new Error(`The body is nested more than ${mostDepth} levels deep at byte ${token.offset}.`);
    if (token.token === TokenType.COLON && state.last === "__proto__")
      throw new Error(`The body has a key __proto__ at byte ${token.offset}.`);
    state.last = token.value;
    values.write(token);
  };
  values.onValue = ({ value }) => (state.parsed = { value });
  return {
    write: (piece) => tokenizer.write(piece),
    result: () => {
      tokenizer.end();
      if (!state.parsed) throw new Error("The body ends in the middle of its JSON.");
      return state.parsed.value;
    },
  };
}
