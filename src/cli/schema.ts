import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPublicSchema } from "../graphql/schema";
import { schemaText } from "../graphql/schema.text";

const file = join(__dirname, "../../schema/schema.graphql");

export const printPublicSchema = (): string => schemaText(buildPublicSchema());

/** Writes the schema file, or only says whether it is current. */
export function emitSchema(checkOnly: boolean): void {
  const current = printPublicSchema();
  if (!checkOnly) return writeFileSync(file, current);
  if (readFileSync(file, "utf8") !== current)
    throw new Error("schema/schema.graphql is stale: run `npm run schema` and commit it");
  console.log("schema/schema.graphql is current");
}
