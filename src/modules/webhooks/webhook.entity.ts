import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { compute } from "../../projection/declare/catalog";
import type { Row } from "../../projection/declare/row";
import { visibleWhen } from "../../projection/declare/scope";
import { sql, type Parameter, type Sql } from "../../projection/declare/sql";
import { ReferenceTo, StoredChoice, StoredInstant, StoredText, StoredTexts } from "../../schema/entity.fields";
import { describedEnum } from "../../schema/enum.type";
import { Node } from "../../schema/tracked";
import { ChangeKind } from "../history/record-change.type";
import { trackedType, type TrackedType } from "../history/tracked.types";

export const WebhookSigning = describedEnum("WebhookSigning", "How deliveries are signed (Standard Webhooks).", {
  HMAC_SHA256: "HMAC-SHA256 with a secret that the server and the receiver share; the signature begins with `v1,`.",
  ED25519:
    "Ed25519 with a private key that only the server has; the signature begins with `v1a,` and is verified with `publicKeys`.",
});
export type WebhookSigning = keyof typeof WebhookSigning;

export const WebhookStatus = describedEnum("WebhookStatus", "Whether a webhook is told of changes, and why not.", {
  ENABLED: "It is told of changes.",
  PAUSED: "Its owner has paused it.",
  GONE: "Its receiver answered 410 Gone, so nothing is sent any more.",
  FAILING: "A delivery failed ten times within three days, and none arrived in this time, so nothing is sent any more.",
});
export type WebhookStatus = keyof typeof WebhookStatus;

@ObjectType({
  implements: Node,
  description:
    "An address that is told of changes of the record, by the specification Standard Webhooks (https://www.standardwebhooks.com). " +
    "It is no part of the record: only its owner and admins see it, as it is now.",
})
@Entity("webhook")
export class Webhook extends Node {
  @ReferenceTo("Contributor")
  contributorId!: string;

  @StoredText({ description: "What it is for, in the words of its owner." })
  label!: string;

  @StoredText({ description: "The address to which deliveries are sent, by POST." })
  url!: string;

  @Column({ type: "text" })
  host!: string;

  @StoredText({
    nullable: true,
    description: "The GraphQL query whose answer is sent; null if it is the changes themselves that are sent.",
  })
  query!: string | null;

  @Field(() => [ID], { description: "It is told only of changes that concern these records; empty for all." })
  @Column({ type: "text", array: true })
  about!: string[];

  @StoredTexts({ description: "It is told only of changes in these jurisdictions or their parts; empty for all." })
  jurisdiction!: string[];

  @Column({ type: "text", array: true })
  codes!: string[];

  @Field(() => [ChangeKind], { description: "It is told only of changes of these kinds; empty for all." })
  @Column({ type: "text", array: true })
  change!: ChangeKind[];

  @Field(() => [trackedType()], {
    description: "It is told only of changes of records of these kinds; empty for all.",
  })
  @Column({ type: "text", array: true })
  types!: TrackedType[];

  @StoredChoice(() => WebhookSigning, { description: "How its deliveries are signed." })
  signing!: WebhookSigning;

  @Field(() => [String], {
    description:
      "The public keys with which its deliveries can be verified: `whpk_` and then 32 bytes in base64. The newest first; a former one for 24 hours " +
      "after a rotation. Empty if it is signed with a shared secret.",
  })
  publicKeys!: string[];

  @StoredChoice(() => WebhookStatus, { description: "Whether it is told of changes, and why not." })
  status!: WebhookStatus;

  @StoredInstant({ description: "Since when it has this status." })
  statusSince!: string;

  @StoredInstant({ derived: true, description: "When it was made." })
  createdAt!: string;

  @Field(() => Int, {
    description:
      "The revision up to which its changes are in the queue or were delivered; 0 before the first one. It goes on from here.",
  })
  @Column({ type: "bigint", name: "queued_revision" })
  queuedRevision!: number;

  @StoredInstant({
    nullable: true,
    description: "Since when no delivery has arrived, although some were tried; null if the latest one has.",
  })
  failingSince!: string | null;
}

compute(
  Webhook,
  "publicKeys",
  (
    webhook,
  ) => sql`(select coalesce(json_agg('whpk_' || encode(s.public_key, 'base64') order by s.created_at desc), '[]')
    from ledger.webhook_secret s where s.webhook_id = ${webhook.id} and s.public_key is not null
      and (s.expires_at is null or s.expires_at > now()))`,
);

const viewer: Parameter = { read: (request) => request.viewer.contributorId };
const administers: Parameter = { read: (request) => request.viewer.administers };

/** Webhooks are not part of the record, so there are none at an earlier revision. */
export const isOwnWebhook = (webhook: Row): Sql =>
  sql`(${webhook.col("contributorId")} = ${viewer}::uuid or ${administers}::boolean)`;

visibleWhen(Webhook, (webhook, { revision }) => (revision ? sql`false` : isOwnWebhook(webhook)));

declare module "../../values/record-id" {
  interface OtherRecords {
    webhook: Webhook;
  }
}
