import { getMetadataArgsStorage } from "typeorm";
import "../../src/modules";
import { RecordMeetingInput } from "../../src/modules/meetings/meeting.inputs";
import { operationKind, operationKinds, type OperationKind } from "../../src/modules/ledger/apply/operation";
import { lineOf } from "../../src/projection/declare/record-type";
import { Text } from "../../src/schema/input.fields";
import { inputFields } from "../../src/schema/input.instance";
import { declarationOf, recordDeclarations } from "../../src/schema/module";
import { fieldNameOf, type TrackedKind } from "../../src/values/record-id";

/** What inputs say that no column has: about the edit itself. */
const ofTheEdit = ["as", "expectedVersion", "reason", "confirmedDistinct", "survivor", "merged"];

/** A judgement answers with an actor, and is a record of its own or a merge. */
const ofJudgement = ["a", "versionOfA", "b", "versionOfB", "judgement"];

/** What services read and store under another name. */
const storedElsewhere: Readonly<Record<string, readonly string[]>> = {
  // Only what is computed of them is stored: fingerprint, hash, rows.
  source_article: ["text", "html", "table", "delimiter", "rows"],
  // The earlier name of `jurisdiction`.
  actor: ["country", ...ofJudgement],
  // Stored as `sourceArticleId`.
  evidence: ["source"],
};

/** The fields of an input that are no column of its record, no part of it and nothing about the edit: no service would store them. */
function fieldsThatNobodyStores({ input }: Pick<OperationKind, "input">, kind: TrackedKind): string[] {
  const types = lineOf(declarationOf(kind).type);
  const columns = getMetadataArgsStorage().columns.filter(({ target }) => types.some((type) => type === target));
  const properties = columns.map(({ propertyName }) => propertyName.replace(/Id$/, ""));
  const parts = recordDeclarations().flatMap(({ part }) => (part?.of().includes(kind) ? (part.givenAs ?? []) : []));
  const listed = operationKinds().flatMap(({ records }) => records?.listed?.as ?? []);
  const stored = [...properties, ...columns.map(({ propertyName }) => propertyName), ...parts, ...listed];
  const known = new Set([...stored, ...ofTheEdit, ...(storedElsewhere[kind] ?? []), fieldNameOf(kind)]);
  return [...inputFields(input).keys()].filter((field) => !known.has(field));
}

const edits = operationKinds().flatMap((kind) => (kind.record ? [{ ...kind, record: kind.record }] : []));

it.each(edits)("every field of $name is stored", (kind) => {
  expect(inputFields(kind.input).size).toBeGreaterThan(1);
  expect(fieldsThatNobodyStores(kind, kind.record)).toEqual([]);
});

class WithAnotherField extends RecordMeetingInput {
  @Text(100, { optional: true, description: "A field that the record has no column for." })
  weather?: string | null;
}

it("a field that nobody stores is named", () => {
  const recordMeeting = operationKind("recordMeeting");
  expect(recordMeeting && fieldsThatNobodyStores({ ...recordMeeting, input: WithAnotherField }, "meeting")).toEqual([
    "weather",
  ]);
});
