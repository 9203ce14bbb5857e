import { mapInTurns } from "../../values/turns";
import { runsOfWords } from "../sources/row.quote";
import { placeIn } from "../sources/quote.standing";
import { EvidenceInput } from "./evidence.inputs";

/** Reads the quotes of rows in these inputs before their change set begins: while it is written, other writers wait. */
export async function readQuotes(inputs: readonly object[]): Promise<void> {
  await mapInTurns(inputs, (input) => {
    for (const quote of quotesIn(input)) runsOfWords(quote);
  });
}

function* quotesIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null || Buffer.isBuffer(value)) return;
  if (value instanceof EvidenceInput && placeIn(value.locator ?? null)?.unit === "row") yield value.quote;
  for (const inner of Object.values(value)) yield* quotesIn(inner);
}
