import { textLimits } from "../../schema/input.instance";
import { declarationOf, translatedKinds } from "../../schema/module";
import { translatableTextsOf } from "../../schema/texts";
import { Refusal } from "../../values/errors";
import { problemOf } from "../../values/plain-text";
import { aRecordOf, type RecordId, type TrackedKind } from "../../values/record-id";
import { correctRecord } from "../evidence/correction.service";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { operationKinds } from "../ledger/apply/operation";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { TrackedRecord, UnitOfWork } from "../ledger/apply/unit-of-work";
import { operationsOn } from "../ledger/record.operations";
import { Translation } from "./translation.entity";
import { CorrectTranslationInput, RecordTranslationInput } from "./translation.inputs";

/** @throws Refusal if there is no such text to translate, it is in this language already, or its field could not have the translation. */
export function recordTranslation(write: ChangeSetWriter, input: RecordTranslationInput): string {
  const record = write.lookUp(input.record, "record", ...translatedKinds());
  refuseOtherFields(record, input.field);
  refuseItsOwnLanguage(record, input.language);
  refuseOtherTexts(record.kind, input);
  const row = rowFrom(write, "translation", input, {
    recordKind: record.kind.toUpperCase(),
    recordId: record.values.id,
    recordVersion: versionIn(record, input.recordVersion) ?? standingVersion(record),
  });
  return write.insert("translation", row, input.as);
}

/** @throws Refusal if it has moved on, nothing changes, or the field could not have the text. */
export function correctTranslation(write: ChangeSetWriter, input: CorrectTranslationInput): string {
  const translation = write.lookUp(input.translation, "translation", "translation");
  const { field, text: before } = translation.values;
  const record = translated(write, translation);
  const isOtherText = input.text !== undefined && input.text !== before;
  if (isOtherText) refuseOtherTexts(record.kind, { field: String(field), text: input.text ?? "" });
  const recordVersion = versionIn(record, input.recordVersion) ?? (isOtherText ? standingVersion(record) : undefined);
  const changes = changesFrom(write, "translation", input, { recordVersion }, fixed);
  return correctRecord<Translation>(write, translation, input, { changes });
}

const fixed = ["recordKind", "recordId", "field", "language"] as const;

function refuseOtherFields({ kind, values }: TrackedRecord, field: string): void {
  const fields = translatableTextsOf(declarationOf(kind).type);
  if (!fields.includes(field)) {
    const message = `${field} is not a text of ${aRecordOf(kind)} that can be translated: write one of ${fields.join(", ")}`;
    throw new Refusal("INVALID", message, ["field"]);
  }
  if ((values[field] ?? null) === null)
    throw new Refusal("INVALID", `the record has no ${field}, so there is nothing to translate`, ["field"]);
}

function refuseItsOwnLanguage({ values }: TrackedRecord, language: string): void {
  if (values["language"] !== language) return;
  const message = `the record itself is in this language (${language}): correct its text or its language instead`;
  throw new Refusal("INVALID", message, ["language"]);
}

/** A translation may be as long as the text itself may. */
function refuseOtherTexts(kind: TrackedKind, { field, text }: { field: string; text: string }): void {
  const inputs = operationKinds().flatMap(({ record, input, records }) => (record === kind && records ? input : []));
  const [limits] = inputs.flatMap((input) => textLimits(input, field) ?? []);
  const problem = limits ? problemOf(text, limits) : null;
  if (problem) throw new Refusal("INVALID", `text ${problem}, as ${field} itself`, ["text"]);
}

/** @throws Refusal if the version does not exist yet. */
function versionIn(record: TrackedRecord, given: number | null | undefined): number | undefined {
  if (given === null || given === undefined) return undefined;
  const standing = standingVersion(record);
  if (given <= standing) return given;
  const message = `version ${given} of the record does not exist; the present one is ${standing}`;
  throw new Refusal("INVALID", message, ["recordVersion"]);
}

/** The version that the record will have after the operations so far. */
const standingVersion = ({ state, values }: TrackedRecord): number =>
  state === "new" ? 1 : Number(values["version"]) + (state === "changed" ? 1 : 0);

const recordOf = ({ values }: TrackedRecord): RecordId => ({
  kind: String(values["recordKind"]).toLowerCase() as TrackedKind,
  uuid: String(values["recordId"]),
});

function translated(write: ChangeSetWriter, translation: TrackedRecord): TrackedRecord {
  const { kind, uuid } = recordOf(translation);
  return write.lookUp(`${kind}_${uuid}`, "translation", kind as TrackedKind);
}

async function loadTranslated(records: UnitOfWork, inputs: readonly CorrectTranslationInput[]): Promise<void> {
  const ids = records.named(
    "translation",
    inputs.map(({ translation }) => translation),
  );
  await records.load(ids.flatMap((id) => records.find(id) ?? []).map(recordOf));
}

const { record, correct, retract } = operationsOn("translation", () => Translation);

export const translationOperations = [
  record(
    "Records a text of a record in another language. It says nothing new, and so needs no evidence.",
    RecordTranslationInput,
    recordTranslation,
    {
      records: {
        known: (write, { record, field, language }) => ({
          recordId: write.reference(record, "record", ...translatedKinds()),
          field,
          language,
        }),
        listed: { as: "translations", whole: "record" },
      },
    },
  ),
  correct(
    "Corrects a translation, or says for which version of the record it is valid.",
    CorrectTranslationInput,
    correctTranslation,
    { load: loadTranslated },
  ),
  retract("a translation"),
];
