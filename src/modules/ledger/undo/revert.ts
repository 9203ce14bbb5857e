import { InputType } from "type-graphql";
import { Refusal } from "../../../values/errors";
import { formatRecordId, parseRecordId } from "../../../values/record-id";
import { describedEnum } from "../../../schema/enum.type";
import { Reference } from "../../../schema/input.fields";
import { Choice } from "../../../schema/value.fields";
import { operation } from "../apply/operation";
import { reversalOf, type Reversal } from "./reversal";
import type { Undoing } from "./reversal.bounds";
import type { UnitOfWork } from "../apply/unit-of-work";
import type { ChangeSetWriter } from "../apply/change-set.writer";

export const RevertConflict = describedEnum(
  "RevertConflict",
  "What to do about records that cannot be put back: they have changed since, or other records now depend on them, or a record " +
    "that they depend on was retracted.",
  {
    FAIL: "Revert nothing, and name them.",
    SKIP: "Leave them as they are, with their parts and the records that they depend on, and revert the rest.",
  },
);
export type RevertConflict = keyof typeof RevertConflict;

@InputType({ description: "A change set to revert." })
export class RevertChangeSetInput {
  @Reference({ description: "The change set; it must be applied. It may be a revert itself." })
  changeSet!: string;

  @Choice(() => RevertConflict, {
    optional: true,
    description: "What to do about records that cannot be put back; by default FAIL.",
  })
  onConflict?: RevertConflict | null;
}

const reversals = new WeakMap<RevertChangeSetInput, Reversal | null>();

async function load(records: UnitOfWork, inputs: readonly RevertChangeSetInput[]): Promise<void> {
  const [input, ...others] = inputs;
  if (!input || others.length > 0) return;
  const id = parseRecordId(input.changeSet);
  const [found]: { revision: string | null }[] =
    id?.kind === "change_set"
      ? await records.manager.query("select revision from change_set where id = $1", [id.uuid])
      : [];
  reversals.set(input, found?.revision ? await reversalOf(records, Number(found.revision)) : null);
}

/** @throws Refusal if there is no such applied change set, nothing of it is left to revert, or records have moved on. */
function revert(write: ChangeSetWriter, input: RevertChangeSetInput): null {
  const reversal = reversals.get(input);
  if (reversal === undefined)
    throw new Refusal("INVALID", "a change set can revert only one other: submit a change set for each", ["changeSet"]);
  if (reversal === null)
    throw new Refusal("NOT_FOUND", `there is no applied change set ${input.changeSet}`, ["changeSet"]);
  const { undo, unrevertible } = reversal;
  const skippedIds = unrevertible.map(({ kind, id }) => formatRecordId({ kind, uuid: id }));
  if (unrevertible.length > 0 && input.onConflict !== "SKIP") throw movedOn(skippedIds);
  if (undo.length === 0) throw new Refusal("NO_CHANGE", "nothing of this change set is left to revert", ["changeSet"]);
  if (undo.some(({ now }) => now && now.state !== "unchanged"))
    throw new Refusal(
      "INVALID",
      "another operation of this change set works on the same records: submit the revert by itself",
      ["changeSet"],
    );
  undo.forEach((each) => putBack(write, each));
  write.skip(skippedIds);
  return null;
}

const mostNamed = 100;

function movedOn(ids: readonly string[]): Refusal {
  const message = `${ids.length} of its records have changed since, or other records now depend on them; onConflict: SKIP leaves these as they are`;
  return new Refusal("VERSION_CONFLICT", message, ["changeSet"], { records: ids.slice(0, mostNamed) });
}

function putBack(write: ChangeSetWriter, { kind, before, now }: Undoing): void {
  if (before && now) write.rewrite(now, before);
  else if (before) write.bringBack(kind, before);
  else if (now) write.remove(now, "changeSet");
}

export const revertOperation = operation({
  name: "revertChangeSet",
  description:
    "Undoes an applied change set: every record that it wrote is put back as it was before. A revert is a change set like any " +
    "other, so it can be reverted too. There is at most one in a change set.",
  record: null,
  needsSecondPerson: true,
  answers: null,
  input: RevertChangeSetInput,
  load,
  run: revert,
});
