import { slugOf } from "../../kernel/slug";
import { attachAll } from "../evidence/evidence.service";
import { registerOperation } from "../ledger/operation.registry";
import type { Write } from "../ledger/write";
import { Actor, type ActorKind } from "./actor.entity";
import {
  RecordAssociationInput,
  RecordGovernmentBodyInput,
  RecordPersonInput,
  RecordRoleInput,
  RecordTechCompanyInput,
  type AnyActorInput,
} from "./actor.inputs";
import { Identifier } from "./identifier.entity";
import { Role } from "./role.entity";

const recordActor =
  (kind: ActorKind) =>
  (write: Write, input: AnyActorInput): string => {
    const id = write.insert(Actor as unknown as new () => Actor, "actor", {
      kind,
      slug: input.slug ?? slugOf(input.name),
      name: input.name,
      aliases: input.aliases ?? [],
      country: input.country ?? null,
      description: input.description ?? null,
    });
    for (const { scheme, value } of input.identifiers ?? []) {
      write.insert(Identifier, "identifier", { actorId: id, scheme, value });
    }
    return id;
  };

/** @throws Refusal where the evidence does not hold. */
export async function recordRole(write: Write, input: RecordRoleInput): Promise<string> {
  const id = write.insert(Role, "role", {
    personId: write.reference(input.person, "person", "actor"),
    organisationId: write.reference(input.organisation, "organisation", "actor"),
    title: input.title,
    from: input.from ?? null,
    to: input.to ?? null,
  });
  await attachAll(write, { kind: "role", uuid: id }, input.evidence);
  return id;
}

registerOperation({ name: "recordPerson", record: "actor", input: RecordPersonInput, run: recordActor("PERSON") });
registerOperation({
  name: "recordGovernmentBody",
  record: "actor",
  input: RecordGovernmentBodyInput,
  run: recordActor("GOVERNMENT_BODY"),
});
registerOperation({
  name: "recordTechCompany",
  record: "actor",
  input: RecordTechCompanyInput,
  run: recordActor("TECH_COMPANY"),
});
registerOperation({
  name: "recordAssociation",
  record: "actor",
  input: RecordAssociationInput,
  run: recordActor("ASSOCIATION"),
});
registerOperation({ name: "recordRole", record: "role", input: RecordRoleInput, run: recordRole });
