import { Field, ObjectType } from "type-graphql";
import { Payload, payloadRecord } from "../../schema/payload";
import { Webhook } from "./webhook.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";

/** The secret, if the webhook is signed with a shared one. */
@ObjectType()
abstract class SecretPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      "The shared secret: `whsec_` and then 32 bytes in base64. It is shown only this once. Null if refused, and for ED25519: there the server alone has a " +
      "secret, and `webhook { publicKeys }` verifies.",
  })
  secret?: string | null;
}

@ObjectType({ description: "What came of `createWebhook`." })
export class CreateWebhookPayload extends SecretPayload {}

@ObjectType({ description: "What came of `updateWebhook`." })
export class UpdateWebhookPayload extends Payload {}

@ObjectType({ description: "What came of `deleteWebhook`." })
export class DeleteWebhookPayload extends Payload {}

@ObjectType({ description: "What came of `rotateWebhookSecret`." })
export class RotateWebhookSecretPayload extends SecretPayload {}

@ObjectType({ description: "What came of `replayWebhook`." })
export class ReplayWebhookPayload extends Payload {}

@ObjectType({ description: "What came of `sendTestWebhook`." })
export class SendTestWebhookPayload extends Payload {}

const shown: [new () => Payload, string][] = [
  [CreateWebhookPayload, "The new webhook; null if refused."],
  [UpdateWebhookPayload, "The webhook, as it is now; null if refused."],
  [RotateWebhookSecretPayload, "The webhook; null if refused."],
  [ReplayWebhookPayload, "The webhook, as it is now; null if refused."],
];

export const webhookPayloads = [
  ...shown.map(([payload, description]) => payloadRecord(payload, "webhook", () => Webhook, description)),
  payloadRecord(
    SendTestWebhookPayload,
    "delivery",
    () => WebhookDelivery,
    "The delivery, which waits for its first try: ask for it again to see what came of it. Null if refused.",
  ),
];
