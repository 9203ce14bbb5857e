import type { EntityManager } from "typeorm";
import { newUuid } from "../../kernel/record-id";
import { Contributor, type ContributorRole } from "./contributor.entity";

/** The contributor of this name, added where there is none yet. Two processes may ask at once. */
export async function contributorNamed(manager: EntityManager, name: string, role: ContributorRole): Promise<string> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Contributor)
    .values({ id: newUuid(), name, role })
    .orIgnore()
    .execute();
  const { id } = await manager.findOneByOrFail(Contributor, { name });
  return id;
}
