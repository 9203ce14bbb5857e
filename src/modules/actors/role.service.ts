import { Refusal } from "../../values/errors";
import { endsBefore } from "../../values/partial-date.rules";
import { correctRecord } from "../evidence/correction.service";
import { recordNew } from "../evidence/recording.service";
import { operationsOn } from "../ledger/record.operations";
import { changesFrom, rowFrom } from "../ledger/apply/row";
import type { ChangeSetWriter } from "../ledger/apply/change-set.writer";
import type { ActorKind } from "./actor.kind";
import { Role } from "./role.entity";
import { CorrectRoleInput, RecordRoleInput } from "./role.inputs";

/** @throws Refusal if it ends before it begins, an actor is of a kind that cannot stand in its field, or the evidence is not valid. */
export function recordRole(write: ChangeSetWriter, input: RecordRoleInput): string {
  const row = rowFrom(write, "role", input, {
    personId: actorIn(write, input.person, "person"),
    organisationId: actorIn(write, input.organisation, "organisation"),
    officeId: actorIn(write, input.office, "office") ?? null,
    onBehalfOfId: actorIn(write, input.onBehalfOf, "onBehalfOf") ?? null,
  });
  refuseEndBeforeBeginning(row);
  return recordNew(write, "role", row, input);
}

/** @throws Refusal if it has changed since, nothing changes, it would end before it begins, or an actor is of a wrong kind. */
export function correctRole(write: ChangeSetWriter, input: CorrectRoleInput): string {
  const role = write.lookUp(input.role, "role", "role");
  const changes = changesFrom(write, "role", input, {
    personId: actorIn(write, input.person, "person"),
    organisationId: actorIn(write, input.organisation, "organisation"),
    officeId: actorIn(write, input.office, "office"),
    onBehalfOfId: actorIn(write, input.onBehalfOf, "onBehalfOf"),
  });
  const field = input.to === undefined ? "from" : "to";
  return correctRecord<Role>(write, role, input, {
    changes,
    rule: (result) => refuseEndBeforeBeginning(result, field),
  });
}

type ActorField = "person" | "organisation" | "office" | "onBehalfOf";

/** Which actors a role may name in each of its fields. */
const places: Record<ActorField, { fits: (kind: ActorKind) => boolean; rule: string }> = {
  person: { fits: (kind) => kind === "PERSON", rule: "a role is held by a PERSON" },
  organisation: {
    fits: (kind) => kind !== "PERSON",
    rule: "a role is held in a body, a company or another organisation",
  },
  office: { fits: (kind) => kind === "OFFICE", rule: "the office of a role is an actor of the kind OFFICE" },
  onBehalfOf: {
    fits: (kind) => kind !== "PERSON",
    rule: "a role is held on behalf of a party, a group or another organisation",
  },
};

/** The uuid of the actor that is named in this field. @throws Refusal if it is of a kind that cannot stand there. */
function actorIn<T extends string | null | undefined>(
  write: ChangeSetWriter,
  given: T,
  field: ActorField,
): string | Exclude<T, string> {
  if (typeof given !== "string") return given as Exclude<T, string>;
  const { values } = write.lookUp(given, field, "actor");
  const kind = values["kind"] as ActorKind;
  const { fits, rule } = places[field];
  if (fits(kind)) return values.id;
  throw new Refusal("INVALID", `${rule}, not ${kind}`, [field]);
}

function refuseEndBeforeBeginning({ from, to }: Pick<Role, "from" | "to">, field = "to"): void {
  if (from !== null && to !== null && endsBefore(to, from)) {
    throw new Refusal("INVALID", `the role ends (${to}) before it begins (${from}): correct one of the two`, [field]);
  }
}

const { record, correct, retract } = operationsOn("role", () => Role);

export const roleOperations = [
  record("Records the dated office of a person.", RecordRoleInput, recordRole),
  correct("Corrects the dated office of a person.", CorrectRoleInput, correctRole),
  retract("the office of a person"),
];
