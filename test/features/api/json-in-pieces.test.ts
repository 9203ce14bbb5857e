import { parseInPieces } from "../../../src/server/json.stream";

const bytes = (text: string): Buffer[] => [Buffer.from(text)];

/** The same numbers each time (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const texts = ["", "Ünïcode", "обещание", "約束", "👩‍👩‍👧 🇫🇷", '\u0000\u001f\\"/', "\ud800", "a".repeat(3000), "וועד"];
const numbers = [0, -0, 1, -1.5e-7, 1e21, 2 ** 53, 123456789.125, Number.MAX_VALUE, Number.MIN_VALUE];

function value(roll: (below: number) => number, depth: number): unknown {
  const kind = roll(depth > 5 ? 5 : 7);
  const many = roll(5);
  if (kind === 0) return texts[roll(texts.length)];
  if (kind === 1) return numbers[roll(numbers.length)];
  if (kind < 5) return [true, false, null][kind - 2];
  const items = Array.from({ length: many }, () => value(roll, depth + 1));
  return kind === 5 ? items : Object.fromEntries(items.map((item, n) => [`${texts[roll(texts.length)]}${n}`, item]));
}

type Outcome = { value: unknown } | "refused";
const outcome = (parse: () => unknown): Outcome => {
  try {
    return { value: parse() };
  } catch {
    return "refused";
  }
};
const outcomeInPieces = (text: Buffer[]): Promise<Outcome> =>
  parseInPieces(text).then(
    (parsed) => ({ value: parsed }),
    () => "refused" as const,
  );

const spacing = ["", " ", "\n\t", "\r\n"];

it("reads what JSON.parse reads", async () => {
  const roll = dice(7);
  for (let n = 0; n < 500; n++) {
    const text = JSON.stringify(value(roll, 0), null, spacing[n % spacing.length]);
    expect(await parseInPieces(bytes(text))).toEqual(JSON.parse(text));
  }
});

it("refuses what JSON.parse refuses, wherever a letter is missing, doubled or another one", async () => {
  const roll = dice(11);
  const letters = '{}[]",:0-1.eE+\\utfn/\u0001 ';
  let refused = 0;
  for (let n = 0; n < 3000; n++) {
    const text = JSON.stringify(value(roll, 0));
    const place = roll(text.length);
    const changed = text.slice(0, place) + (letters[roll(letters.length + 1)] ?? "") + text.slice(place + roll(2));
    const expected = outcome(() => JSON.parse(Buffer.from(changed).toString()));
    if (expected === "refused") refused++;
    expect({ changed, came: await outcomeInPieces(bytes(changed)) }).toEqual({ changed, came: expected });
  }
  expect(refused).toBeGreaterThan(500);
});

it("reads over the borders of pieces, inside a letter too", async () => {
  const long = { list: Array.from({ length: 9000 }, (_, n) => ({ n, text: "обещание 約束 👩‍👩‍👧".repeat(n % 7) })) };
  const text = JSON.stringify(long);
  expect(text.length).toBeGreaterThan(400_000);
  expect(await parseInPieces(bytes(text))).toEqual(long);
  const letters = Array.from(Buffer.from(JSON.stringify(long.list.slice(0, 20))), (byte) => Buffer.from([byte]));
  expect(await parseInPieces(letters)).toEqual(long.list.slice(0, 20));
});

it.each([
  ["a byte that is none", [Buffer.from('"a'), Buffer.from([0xff]), Buffer.from('"')]],
  ["half a letter", [Buffer.from('"é').subarray(0, 2), Buffer.from('"')]],
  ["half a letter at the end", [Buffer.from('"é').subarray(0, 2)]],
])("refuses %s", async (_, pieces) => {
  await expect(parseInPieces(pieces)).rejects.toThrow(/encoded data was not valid/);
});

it.each([
  ["nothing", "", /ends in the middle|Unexpected end|ended in the middle/i],
  ["half a body", '{"query":"{ __typ', /middle|ended|unexpected/i],
  ["two bodies", "{}{}", /unexpected/i],
  ["levels without end", `{"a":${"[".repeat(100_000)}`, /^The body is nested more than 500 levels deep at byte \d+\.$/],
  ["a key __proto__", `{"a":{"__proto__":{"admin":true}}}`, /^The body has a key __proto__ at byte \d+\.$/],
  ["a key __proto__ in hiding", `{"\\u005f_proto__":1}`, /^The body has a key __proto__/],
])("refuses %s", async (_, text, message) => {
  await expect(parseInPieces(bytes(text))).rejects.toThrow(message);
});

it("takes __proto__ for a text where it is one", async () => {
  expect(await parseInPieces(bytes('["__proto__", {"a": "__proto__"}]'))).toEqual(["__proto__", { a: "__proto__" }]);
});

it("lets others work between two pieces", async () => {
  let turns = 0;
  const count = setInterval(() => turns++, 0);
  await parseInPieces(bytes(JSON.stringify(Array(1_000_000).fill(1))));
  clearInterval(count);
  expect(turns).toBeGreaterThan(3);
});
