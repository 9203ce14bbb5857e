import { appDataSource } from "../src/database/data-source";
import type { EmbeddedPostgres } from "../src/database/embedded";
import { contributorNamed } from "../src/modules/accounts/contributor.repository";
import { addToken } from "../src/modules/accounts/token.repository";
import { newSecret } from "../src/modules/accounts/token.secret";

/** The token of a reviewer. */
export async function tokenFor({ appUrl }: EmbeddedPostgres): Promise<string> {
  const app = await appDataSource(appUrl, null, { poolSize: 2, statementTimeoutMs: 5000 }).initialize();
  const contributorId = await contributorNamed(app.manager, "Bench", "REVIEWER");
  const secret = newSecret();
  await addToken(app.manager, { contributorId, label: "bench", scopes: ["propose", "review"], expiresInDays: 1, secret });
  await app.destroy();
  return secret;
}
