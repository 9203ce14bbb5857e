import { Args, ArgsType, Field, ID, Query, Resolver } from "type-graphql";
import type { PageAnswer } from "../../projection/answer/page-answer";
import { makeResolver } from "../../schema/made.class";
import { mutation } from "../../schema/mutation.field";
import { hasId } from "../../schema/conditions";
import { Reads, type Read } from "../../schema/read";
import { Webhook } from "./webhook.entity";
import {
  CreateWebhookInput,
  DeleteWebhookInput,
  ReplayWebhookInput,
  RotateWebhookSecretInput,
  SendTestWebhookInput,
  UpdateWebhookInput,
} from "./webhook.inputs";
import { webhookList } from "./webhook.list";
import {
  CreateWebhookPayload,
  DeleteWebhookPayload,
  ReplayWebhookPayload,
  RotateWebhookSecretPayload,
  SendTestWebhookPayload,
  UpdateWebhookPayload,
} from "./webhook.payloads";
import { replayWebhook, sendTestWebhook } from "./webhook.replay";
import { createWebhook, deleteWebhook, rotateWebhookSecret, updateWebhook } from "./webhook.service";

@ArgsType()
class WebhookKey {
  @Field(() => ID, { description: "The id of the webhook." })
  id!: string;
}

@Resolver()
export class WebhookResolver {
  @Query(() => webhookList.connection, {
    description:
      "The webhooks of the viewer, newest first; for an admin those of everybody. Without a token there are none.",
  })
  webhooks(@Args(() => webhookList.args, { validate: false }) args: object, @Reads() read: Read): Promise<PageAnswer> {
    return read.list(webhookList, args);
  }

  @Query(() => Webhook, {
    nullable: true,
    description: "One webhook, as it is now; null if there is none, or it is somebody else's.",
  })
  webhook(@Args(() => WebhookKey, { validate: false }) key: WebhookKey, @Reads() read: Read): Promise<Webhook | null> {
    return read.one(Webhook, { id: hasId("webhook") }, key);
  }
}

const which = "Which webhook.";

export const webhookMutations = makeResolver(null, {
  createWebhook: mutation({
    payload: CreateWebhookPayload,
    description:
      "Makes a webhook of the viewer: from the next revision on, an address is told of changes. Everybody with a token can have 10. The query is tried " +
      "once, which is charged.",
    input: CreateWebhookInput,
    asks: "The address, of which changes it is told, and what is sent.",
    kind: "webhook",
    run: createWebhook,
  }),
  updateWebhook: mutation({
    payload: UpdateWebhookPayload,
    description: "Changes, pauses or enables a webhook of the viewer. Deliveries that wait are made as it says then.",
    input: UpdateWebhookInput,
    asks: "Which webhook, and what becomes different.",
    kind: "webhook",
    run: updateWebhook,
  }),
  deleteWebhook: mutation({
    payload: DeleteWebhookPayload,
    description: "Deletes a webhook of the viewer with its log, or, for an ADMIN, of anybody. It cannot be undone.",
    input: DeleteWebhookInput,
    asks: which,
    kind: "webhook",
    run: deleteWebhook,
  }),
  rotateWebhookSecret: mutation({
    payload: RotateWebhookSecretPayload,
    description:
      "Gives a webhook of the viewer another secret. For 24 hours each delivery has a signature by the former one as well. If it is rotated again within " +
      "these, the older one is good for nothing at once.",
    input: RotateWebhookSecretInput,
    asks: which,
    kind: "webhook",
    run: rotateWebhookSecret,
  }),
  sendTestWebhook: mutation({
    payload: SendTestWebhookPayload,
    description:
      "Sends a delivery of the latest revision with the type `webhook.test`, whatever changed in it, also if the webhook is not enabled. It is tried once.",
    input: SendTestWebhookInput,
    asks: which,
    kind: "webhook_delivery",
    run: sendTestWebhook,
  }),
  replayWebhook: mutation({
    payload: ReplayWebhookPayload,
    description:
      "Sends again what the webhook of the viewer was told, or should have been told, of all changes after a revision, with the same `webhook-id`. What waits " +
      "in its queue is dropped, so with the latest revision it leaves out what was missed.",
    input: ReplayWebhookInput,
    asks: "Which webhook, and after which revision.",
    kind: "webhook",
    run: replayWebhook,
  }),
});
