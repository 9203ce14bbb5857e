import { Refusal } from "../../values/errors";
import { earliestOf, latestOf } from "../../values/partial-date.rules";
import { correctRecord } from "../evidence/correction.service";
import { attachAll } from "../evidence/evidence.service";
import { identifyBy } from "../identifiers/identifier.service";
import { operation } from "../ledger/apply/operation";
import { retraction } from "../ledger/undo/retraction";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import { Role } from "./role.entity";
import { CorrectRoleInput, RecordRoleInput } from "./role.inputs";

/** @throws Refusal if it ends before it begins, its office is another kind of actor, or the evidence is not valid. */
export function recordRole(write: ChangeSetWriter, input: RecordRoleInput): string {
  const row = rowFrom("role", input, {
    personId: write.reference(input.person, "person", "actor"),
    organisationId: write.reference(input.organisation, "organisation", "actor"),
    officeId: officeIn(write, input) ?? null,
    onBehalfOfId: groupIn(write, input) ?? null,
  });
  refuseEndBeforeBeginning(row);
  const id = write.insert("role", row, input.as);
  identifyBy(write, { kind: "role", uuid: id }, input.identifiers);
  attachAll(write, { kind: "role", uuid: id }, input.evidence);
  return id;
}

/** @throws Refusal if it has changed since, nothing changes, or it would end before it begins. */
export function correctRole(write: ChangeSetWriter, input: CorrectRoleInput): string {
  const role = write.lookUp(input.role, "role", "role");
  const { person, organisation, to } = input;
  const changes = changesFrom("role", input, {
    personId: person && write.reference(person, "person", "actor"),
    organisationId: organisation && write.reference(organisation, "organisation", "actor"),
    officeId: officeIn(write, input),
    onBehalfOfId: groupIn(write, input),
  });
  const field = to === undefined ? "from" : "to";
  return correctRecord<Role>(write, role, input, {
    changes,
    rule: (result) => refuseEndBeforeBeginning(result, field),
  });
}

/** The office that is held. @throws Refusal if that is no office. */
function officeIn(write: ChangeSetWriter, { office }: Pick<RecordRoleInput, "office">): string | null | undefined {
  if (!office) return office;
  const { values } = write.lookUp(office, "office", "actor");
  if (values["kind"] === "OFFICE") return values.id;
  throw new Refusal("INVALID", `the office of a role is an actor of the kind OFFICE, not ${String(values["kind"])}`, [
    "office",
  ]);
}

/** On whose behalf it is held. @throws Refusal if that is a person. */
function groupIn(
  write: ChangeSetWriter,
  { onBehalfOf }: Pick<RecordRoleInput, "onBehalfOf">,
): string | null | undefined {
  if (!onBehalfOf) return onBehalfOf;
  const { values } = write.lookUp(onBehalfOf, "onBehalfOf", "actor");
  if (values["kind"] !== "PERSON") return values.id;
  const message = "a role is held on behalf of a party, a group or another organisation, not of a person";
  throw new Refusal("INVALID", message, ["onBehalfOf"]);
}

function refuseEndBeforeBeginning({ from, to }: Pick<Role, "from" | "to">, field = "to"): void {
  if (from !== null && to !== null && latestOf(to) < earliestOf(from)) {
    throw new Refusal("INVALID", `the role ends (${to}) before it begins (${from}): correct one of the two`, [field]);
  }
}

export const roleOperations = [
  operation({
    name: "recordRole",
    description: "Records the dated office of a person.",
    record: "role",
    answers: { field: "role", type: () => Role },
    input: RecordRoleInput,
    records: { correctedBy: "correctRole" },
    run: recordRole,
  }),
  operation({
    name: "correctRole",
    description: "Corrects the dated office of a person.",
    record: "role",
    answers: { field: "role", type: () => Role },
    input: CorrectRoleInput,
    run: correctRole,
  }),
  retraction("role", "the office of a person"),
];
