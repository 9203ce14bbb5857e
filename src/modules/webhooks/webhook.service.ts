import type { EntityManager } from "typeorm";
import { Refusal } from "../../values/errors";
import { newUuid } from "../../values/record-id";
import { accept } from "../../schema/accept";
import { uuidOf } from "../accounts/account.service";
import type { RequestContext } from "../accounts/request.context";
import { mayAdminister, signedIn, type Viewer } from "../accounts/viewer";
import { acceptConditions, rehearse } from "./webhook.conditions";
import { Webhook } from "./webhook.entity";
import { CreateWebhookInput, DeleteWebhookInput, RotateWebhookSecretInput, UpdateWebhookInput } from "./webhook.inputs";
import { giveSecret } from "./webhook.secret";

/** How many webhooks one contributor can have. */
const mostOfOne = 10;

interface WithSecret {
  id: string;
  secret: string | null;
}

/** Makes a webhook of the viewer. Its secret is only in this answer. */
export async function createWebhook(ctx: RequestContext, given: CreateWebhookInput): Promise<WithSecret> {
  const { id: contributorId } = signedIn(ctx.viewer);
  const { url, label, query = null, signing: wanted, ...narrowing } = await accept(CreateWebhookInput, given);
  const host = hostOf(ctx, url);
  const conditions = await acceptConditions(ctx, narrowing);
  await rehearse(ctx, { query, contributorId, ...conditions });
  const [id, signing] = [newUuid(), wanted ?? "HMAC_SHA256"];
  const made = { id, contributorId, label, url, host, query, signing, ...conditions };
  return ctx.database.transaction(async (manager) => {
    await refuseMore(manager, contributorId);
    const queuedRevision = () => "(select coalesce(max(revision), 0) from change_set)";
    await manager.insert(Webhook, { ...made, queuedRevision });
    return { id, secret: await giveSecret(manager, id, signing) };
  });
}

/** Two requests of one contributor come one after the other. */
async function refuseMore(manager: EntityManager, contributorId: string): Promise<void> {
  await manager.query("select from contributor where id = $1 for update", [contributorId]);
  if ((await manager.countBy(Webhook, { contributorId })) >= mostOfOne)
    throw new Refusal("NOT_POSSIBLE_NOW", `you have ${mostOfOne} webhooks, and nobody can have more: delete one first`);
}

/** Where deliveries go, to count those under way. @throws Refusal if nothing would be sent there. */
function hostOf({ refusalOfAddress }: RequestContext, url: string): string {
  const problem = refusalOfAddress(url);
  if (problem !== null) throw new Refusal("INVALID", `url: ${problem}`, ["url"]);
  return new URL(url).host;
}

/** Changes what is given of a webhook. What it is told is tried only if that changes: it can be paused whatever has become of its query. */
export async function updateWebhook(ctx: RequestContext, given: UpdateWebhookInput): Promise<string> {
  const { webhook: named, label, url, enabled, ...told } = await accept(UpdateWebhookInput, given);
  const found = await ownWebhook(ctx.database.manager, ctx.viewer, named);
  const status = enabled === undefined ? found.status : enabled ? "ENABLED" : "PAUSED";
  const changed = {
    ...(label !== undefined && { label }),
    ...(url !== undefined && { url, host: hostOf(ctx, url) }),
    ...(await changesOfTold(ctx, found, told)),
    ...(status !== found.status && { status, statusSince: () => "clock_timestamp()", failingSince: null }),
  };
  if (Object.keys(changed).length > 0) await ctx.database.manager.update(Webhook, { id: found.id }, changed);
  return found.id;
}

type GivenTold = Omit<UpdateWebhookInput, "webhook" | "label" | "url" | "enabled">;

async function changesOfTold(ctx: RequestContext, found: Webhook, given: GivenTold): Promise<Partial<Webhook>> {
  const named = Object.entries<unknown>(given).filter(([, value]) => value !== undefined);
  if (named.length === 0) return {};
  const { query, about, jurisdiction, change, types } = Object.assign(
    {},
    found,
    Object.fromEntries(named) as GivenTold,
  );
  const conditions = await acceptConditions(ctx, { about, jurisdiction, change, types });
  await rehearse(ctx, { query, contributorId: found.contributorId, ...conditions });
  return { query, ...conditions };
}

/** Deletes a webhook: the viewer's own or, for an admin, any. */
export async function deleteWebhook({ viewer, database }: RequestContext, given: DeleteWebhookInput): Promise<string> {
  const { webhook: named } = await accept(DeleteWebhookInput, given);
  const { id } = await ownWebhook(database.manager, viewer, named, mayAdminister(viewer));
  await database.manager.delete(Webhook, { id });
  return id;
}

/** Gives a webhook another secret, which is only in this answer. */
export async function rotateWebhookSecret(
  { viewer, database }: RequestContext,
  given: RotateWebhookSecretInput,
): Promise<WithSecret> {
  const { webhook: named } = await accept(RotateWebhookSecretInput, given);
  return database.transaction(async (manager) => {
    const { id, signing } = await ownWebhook(manager, viewer, named);
    return { id, secret: await giveSecret(manager, id, signing) };
  });
}

/** A webhook of the viewer; in a transaction it is locked. Nobody else is told whose webhook it is. @throws Refusal */
export async function ownWebhook(
  manager: EntityManager,
  viewer: Viewer,
  named: string,
  ofAnybody = false,
): Promise<Webhook> {
  const contributor = signedIn(viewer);
  const id = uuidOf(named, "webhook");
  const lock = manager.queryRunner?.isTransactionActive ? ({ mode: "pessimistic_write" } as const) : undefined;
  const found = await manager.findOne(Webhook, { where: { id }, ...(lock && { lock }) });
  if (!found || !(ofAnybody || found.contributorId === contributor.id))
    throw new Refusal("NOT_FOUND", `you have no webhook ${named}`, ["webhook"]);
  return found;
}
