import { Field } from "type-graphql";
import { sql } from "../../projection/declare/sql";
import { equals } from "../../schema/conditions";
import { declareList, Filter } from "../../schema/list.type";
import { Webhook } from "./webhook.entity";
import { WebhookDelivery, WebhookDeliveryStatus } from "./webhook-delivery.entity";

export const webhookList = declareList({
  name: "Webhook",
  to: () => Webhook,
  conditions: {},
  orders: {
    CREATED_AT: {
      by: (webhook) => sql`${webhook.col("createdAt")}`,
      type: "timestamptz",
      description: "By the time at which they were made.",
    },
  },
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
});

@Filter()
class DeliveryFilter {
  @Field(() => WebhookDeliveryStatus, { nullable: true, description: "Only deliveries of which this came." })
  status?: WebhookDeliveryStatus;
}

export const deliveryList = declareList({
  name: "WebhookDelivery",
  to: () => WebhookDelivery,
  filter: DeliveryFilter,
  where: null,
  conditions: { status: equals("status") },
  orders: {
    CREATED_AT: {
      by: (delivery) => sql`${delivery.col("createdAt")}`,
      type: "timestamptz",
      description: "By the time at which they were put into the queue.",
    },
  },
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
});
