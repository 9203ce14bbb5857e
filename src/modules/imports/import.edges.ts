import { Field, ObjectType } from "type-graphql";
import { names } from "../../projection/declare/edge";
import type { Row } from "../../projection/declare/row";
import { raw, sql, type Sql } from "../../projection/declare/sql";
import { connectionTo, edges, one, rowsOf } from "../../schema/edges.type";
import { Contributor } from "../accounts/contributor.entity";
import { ChangeSet } from "../ledger/change-set/change-set.entity";
import { changeSetList } from "../review/change-set/change-set.list";
import { Import } from "./import.entity";
import { importRejectList } from "./import.list";

@ObjectType({ description: "A file of an import." })
export class ImportFile {
  @Field(() => String, { description: "Its name, without the folder." })
  name!: string;

  @Field(() => String, { description: "The SHA-256 of its bytes, in hexadecimal digits." })
  hash!: string;
}

const isIn = (imported: Row, changeSet: Row, phase: "RECORD" | "REVERT"): Sql =>
  sql`${changeSet.id} in (select p.change_set_id from ledger.import_change_set p
    where p.import_id = ${imported.id} and p.phase = ${raw(`'${phase}'`)})`;

export const importEdges = edges(Import, {
  contributor: one(() => Contributor, names("contributorId"), { description: "Who sent it." }),
  files: rowsOf(
    () => ImportFile,
    (imported) => sql`select name, hash, place
      from unnest(${imported.col("fileNames")}, ${imported.col("fileHashes")}) with ordinality as files(name, hash, place)`,
    "Its files.",
  ),
  changeSets: connectionTo(
    changeSetList,
    (imported, changeSet) => isIn(imported, changeSet, "RECORD"),
    "The change sets that bring in its records, as far as the viewer may see them.",
  ),
  reverts: connectionTo(
    changeSetList,
    (imported, changeSet) => isIn(imported, changeSet, "REVERT"),
    "The change sets with which `revertImport` undoes it. They have to be applied in the order in which they were submitted; `reviewImport` does that.",
  ),
  rejects: connectionTo(
    importRejectList,
    () => sql`true`,
    "The rows and values that did not come in, or that somebody should check; at most 5,000. Only the author of the import and reviewers see them: for others the list is empty.",
  ),
});

export const changeSetImport = edges(ChangeSet, {
  import: one(
    () => Import,
    (changeSet, imported) =>
      sql`${imported.id} = (select p.import_id from ledger.import_change_set p where p.change_set_id = ${changeSet.id})`,
    {
      description:
        "The import that it is a part of, or that it reverts a part of; null if there is none, and at an earlier revision.",
      nullable: true,
    },
  ),
});
