import { ArrayMinSize, ArrayUnique } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Refusal } from "../../values/errors";
import { parseRecordId } from "../../values/record-id";
import { accept } from "../../schema/accept";
import { describedEnum } from "../../schema/enum.type";
import { Reference, Text } from "../../schema/input.fields";
import { makeResolver } from "../../schema/made.class";
import { mutation } from "../../schema/mutation.field";
import { payloadRecord } from "../../schema/payload";
import type { RequestContext } from "../accounts/request.context";
import { administrator } from "../accounts/viewer";
import { Redaction } from "../ledger/redaction/redaction.entity";
import { RedactionPayload } from "../ledger/redaction/redaction.remains.type";
import { redact, type RedactionResult } from "../ledger/redaction/redaction.service";

export const ImportText = describedEnum("ImportText", "A text of an import that can be redacted.", {
  SUMMARY: "Its summary, also where the summaries and inputs of its applied change sets repeat it.",
  MAPPING_NAME: "The name of its mapping.",
  FILE_NAMES:
    "The names of its files, also in its rejects, and where the summaries and inputs of its applied change sets repeat them.",
  REJECTS: "The values and reasons of its rejects.",
});
export type ImportText = keyof typeof ImportText;

@InputType({ description: "Texts of an import that are to be redacted, because the law demands it." })
export class RedactImportInput {
  @Reference({ description: "The import." })
  import!: string;

  @Field(() => [ImportText], { description: "Which of its texts, each once." })
  @ArrayMinSize(1)
  @ArrayUnique()
  texts!: ImportText[];

  @Text(5000, { description: "Why. The reason is kept for ever, so do not repeat the texts in it." })
  reason!: string;
}

@ObjectType({ description: "What came of `redactImport`." })
export class RedactImportPayload extends RedactionPayload {}

/** Removes texts of an import for good. */
async function redactImport({ viewer, database }: RequestContext, given: RedactImportInput): Promise<RedactionResult> {
  const { id: contributorId } = administrator(viewer);
  const input = await accept(RedactImportInput, given);
  const named = parseRecordId(input.import);
  if (named?.kind !== "import") throw new Refusal("INVALID", `${input.import} is not the id of an import`, ["import"]);
  const summary = `Redacts ${input.texts.join(", ")} of ${input.import}.`;
  const fields = input.texts.map((text) => text.toLowerCase());
  return redact(
    database,
    { name: "redactImport", input, contributorId, summary, touches: [] },
    {
      of: named,
      words: { text: wordsOf, values: [named.uuid, fields] },
      removal: { text: "select ledger.redact_import($1, $2, $3) as id", values: [named.uuid, fields, input.reason] },
    },
  );
}

/** $1 an import, $2 which of its texts: their words. Those of rejects are not searched for: they stand in no other text as they are. */
const wordsOf = `
  select array(select word from import i, lateral (values ('summary', array[i.summary]), ('mapping_name', array[i.mapping_name]), ('file_names', i.file_names))
      as given(field, words), unnest(words) as word where i.id = $1 and field = any($2)) as words`;

export const importRedaction = [
  payloadRecord(RedactImportPayload, "redaction", () => Redaction, "The redaction; null if refused."),
  makeResolver(null, {
    redactImport: mutation({
      payload: RedactImportPayload,
      description:
        "Removes texts of an import for good: `redacted-` and its id, or a number, stand in their place. Its change sets, and what they recorded, stay. " +
        "Requires the ADMIN role. It cannot be undone. Other records that contain the words, such as the titles of its sources, have to be redacted on " +
        "their own: `stillStandsIn` names them.",
      input: RedactImportInput,
      asks: "Which texts of which import, and why.",
      kind: "redaction",
      run: redactImport,
    }),
  }),
];
