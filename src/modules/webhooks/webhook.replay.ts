import { Refusal } from "../../values/errors";
import { newUuid } from "../../values/record-id";
import { accept } from "../../schema/accept";
import type { RequestContext } from "../accounts/request.context";
import { ReplayWebhookInput, SendTestWebhookInput } from "./webhook.inputs";
import { ownWebhook } from "./webhook.service";

/** Puts all changes after a revision into the queue again. */
export async function replayWebhook({ viewer, database }: RequestContext, given: ReplayWebhookInput): Promise<string> {
  const { webhook: named, afterRevision } = await accept(ReplayWebhookInput, given);
  return database.transaction(async (manager) => {
    // Nobody puts anything into its queue while it is locked.
    const { id } = await ownWebhook(manager, viewer, named);
    const [, moved]: [unknown, number] = await manager.query(
      "update webhook set queued_revision = $2 where id = $1 and $2 <= (select coalesce(max(revision), 0) from change_set)",
      [id, afterRevision],
    );
    if (moved === 0)
      throw new Refusal("INVALID", `afterRevision: revision ${afterRevision} does not exist yet`, ["afterRevision"]);
    await manager.query(
      "delete from webhook_delivery where webhook_id = $1 and not is_test and (revision > $2 or status = 'PENDING')",
      [id, afterRevision],
    );
    return id;
  });
}

/** How many tests of one webhook can wait. */
const mostTests = 10;

/** Puts a test of the latest revision into the queue, and returns the uuid of the delivery. */
export async function sendTestWebhook(
  { viewer, database }: RequestContext,
  given: SendTestWebhookInput,
): Promise<string> {
  const { webhook: named } = await accept(SendTestWebhookInput, given);
  return database.transaction(async (manager) => {
    const { id: webhookId } = await ownWebhook(manager, viewer, named);
    const id = newUuid();
    const [made]: unknown[] = await manager.query(
      `insert into webhook_delivery (id, webhook_id, revision, is_test)
       select $1, $2, (select coalesce(max(revision), 0) from change_set), true
        where (select count(*) from webhook_delivery where webhook_id = $2 and is_test and status = 'PENDING') < $3
       returning id`,
      [id, webhookId, mostTests],
    );
    if (made === undefined)
      throw new Refusal(
        "NOT_POSSIBLE_NOW",
        `${mostTests} tests of this webhook wait already: see what comes of them first`,
      );
    return id;
  });
}
