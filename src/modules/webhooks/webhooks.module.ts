import type { Module } from "../../schema/module";
import { deliveryEdges, webhookEdges } from "./webhook.edges";
import { Webhook } from "./webhook.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";
import { webhookPayloads } from "./webhook.payloads";
import { webhookMutations, WebhookResolver } from "./webhook.resolver";

/** Webhooks: addresses that are told of changes, the queue of what they are told, and its log. */
export const webhooks: Module = {
  name: "webhooks",
  tables: [Webhook, WebhookDelivery],
  resolvers: [WebhookResolver, webhookMutations, ...webhookPayloads, webhookEdges, deliveryEdges],
};
