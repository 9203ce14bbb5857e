import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { visibleWhen } from "../../projection/declare/scope";
import { sql } from "../../projection/declare/sql";
import {
  ReferenceTo,
  StoredChoice,
  StoredFlag,
  StoredInstant,
  StoredText,
  StoredWholeNumber,
} from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { Node } from "../../schema/tracked";
import { Webhook } from "./webhook.entity";

export const WebhookDeliveryStatus = describedEnum("WebhookDeliveryStatus", "What came of a delivery.", {
  PENDING:
    "It waits for its first try or the next one, or is being tried. While its webhook is not enabled, it is not tried.",
  DELIVERED: "The receiver answered with a status from 200 to 299.",
  FAILED: "It was tried ten times, or the receiver answered 410 Gone. It is not tried again.",
});
export type WebhookDeliveryStatus = keyof typeof WebhookDeliveryStatus;

@ObjectType({
  implements: Node,
  description:
    "What a webhook was told, or is to be told, of one revision. Deliveries that are no longer pending are kept for 30 days. What was sent is " +
    "not kept: it is made anew for each try, so that it never has words that were redacted.",
})
@Entity("webhook_delivery")
export class WebhookDelivery extends Node {
  @ReferenceTo("Webhook")
  webhookId!: string;

  @Field(() => Int, { description: "The revision of which it tells." })
  @Column({ type: "bigint" })
  revision!: number;

  @StoredText({
    derived: true,
    description:
      "The header `webhook-id`. It is the same for each try, and again if the revision is replayed: a receiver that keeps it does nothing twice.",
  })
  messageId!: string;

  @StoredFlag({ description: "Whether it was sent by `sendTestWebhook`." })
  isTest!: boolean;

  @StoredChoice(() => WebhookDeliveryStatus, { description: "What came of it." })
  status!: WebhookDeliveryStatus;

  @StoredWholeNumber({ description: "How often it was tried, also if a try is under way." })
  attempts!: number;

  @StoredInstant({ derived: true, description: "When it was put into the queue." })
  createdAt!: string;

  @StoredInstant({
    nullable: true,
    description: "When it is tried next, at the earliest; null if it is not tried again.",
  })
  nextAttemptAt!: string | null;

  @StoredInstant({ nullable: true, description: "When the last try ended; null before the first." })
  lastAttemptAt!: string | null;

  @StoredWholeNumber({ nullable: true, description: "The HTTP status of the last answer; null if there was none." })
  responseStatus!: number | null;

  @StoredText({
    nullable: true,
    description: "The beginning of the last answer, at most 1,024 characters; null if there was none.",
  })
  responseBody!: string | null;

  @StoredText({ nullable: true, description: "Why the last try failed, in English; null if it did not." })
  error!: string | null;
}

visibleWhen(WebhookDelivery, (delivery, scope) => {
  if (scope.revision) return sql`false`;
  const webhook = scope.row(Webhook);
  return sql`exists (select from ${scope.from(webhook)} where ${webhook.id} = ${delivery.col("webhookId")})`;
});

declare module "../../values/record-id" {
  interface OtherRecords {
    webhook_delivery: WebhookDelivery;
  }
}
