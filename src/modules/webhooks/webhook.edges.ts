import { namedBy, names } from "../../projection/declare/edge";
import { connectionTo, edges, one } from "../../schema/edges.type";
import { Contributor } from "../accounts/contributor.entity";
import { Webhook } from "./webhook.entity";
import { WebhookDelivery } from "./webhook-delivery.entity";
import { deliveryList } from "./webhook.list";

export const webhookEdges = edges(Webhook, {
  contributor: one(() => Contributor, names("contributorId"), { description: "The contributor whose webhook it is." }),
  deliveries: connectionTo(
    deliveryList,
    namedBy("webhookId"),
    "What it was told and is to be told, newest first. Several revisions can be tried at the same time, and a later one may arrive before an earlier one.",
  ),
});

export const deliveryEdges = edges(WebhookDelivery, {
  webhook: one(() => Webhook, names("webhookId"), { description: "The webhook." }),
});
