import type { EntityManager } from "typeorm";
import { formatRecordId, newUuid } from "../../values/record-id";
import { Contributor, type ContributorRole } from "./contributor.entity";

/** The uuid of the contributor with this name, who is added if there is none yet. Two processes can call it at the same time. */
export async function contributorNamed(manager: EntityManager, name: string, role: ContributorRole): Promise<string> {
  await addContributor(manager, { name, role, system: false });
  const { id } = await manager.findOneByOrFail(Contributor, { name });
  return id;
}

/** The uuid of the contributor that stands for the installation, the author of its seeds and imports. Needs the owner of the tables. */
export async function systemContributor(manager: EntityManager, name: string): Promise<string> {
  await addContributor(manager, { name, role: "ADMIN", system: true });
  const { id, system } = await manager.findOneByOrFail(Contributor, { name });
  if (!system)
    throw new Error(`"${name}" is the name of a contributor who can sign in: the installation needs another name`);
  return id;
}

/** Adds a contributor. Returns false if the name is taken. */
export async function addContributor(
  manager: EntityManager,
  contributor: Pick<Contributor, "name" | "role" | "system">,
): Promise<boolean> {
  const result = await manager
    .createQueryBuilder()
    .insert()
    .into(Contributor)
    .values({ id: newUuid(), ...contributor })
    .orIgnore()
    .returning("id")
    .execute();
  return (result.raw as unknown[]).length > 0;
}

export const contributorId = (uuid: string): string => formatRecordId({ kind: "contributor", uuid });
