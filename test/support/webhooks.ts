import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import type { DataSource } from "typeorm";
import type { Received } from "./receiver";
import { dataOf, type SignedIn } from "./server";

export interface Made {
  id: string;
  secret: string;
}

/** Makes a webhook that is accepted. */
export async function createWebhook(who: SignedIn, input: Record<string, unknown>): Promise<Made> {
  const { createWebhook: made } = await dataOf(
    who,
    `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id } errors { code field message } } }`,
    { input: { label: "A test", ...input } },
  );
  expect(made.errors).toEqual([]);
  return { id: made.webhook.id as string, secret: made.secret as string };
}

/** The id of a webhook of somebody, to which nothing is sent. */
export const webhookOf = async (who: SignedIn): Promise<string> =>
  (await createWebhook(who, { url: "https://hooks.example/" })).id;

/** Several webhooks of somebody, and several deliveries in the log of one. */
export async function tellAbout(database: DataSource, who: SignedIn): Promise<void> {
  const webhooks = [await webhookOf(who), await webhookOf(who), await webhookOf(who), await webhookOf(who)];
  await database.query("insert into webhook_delivery (webhook_id, revision) select $1, generate_series(1, 5)", [
    webhooks[0]?.replace("webhook_", ""),
  ]);
}

/** What a mutation of a webhook says is wrong. */
export async function errorsOf(who: SignedIn, name: string, input: Record<string, unknown>): Promise<unknown[]> {
  const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await dataOf(
    who,
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { errors { code field message } } }`,
    { input },
  );
  return answer[name].errors as unknown[];
}

/** Reads the log of a webhook, newest first, once the newest is as it is to be. */
export async function logOf(
  who: SignedIn,
  id: string,
  until: (log: Logged[]) => boolean = () => true,
): Promise<Logged[]> {
  for (let tries = 0; ; tries++) {
    const { webhook } = await dataOf(who, log, { id });
    const nodes = webhook.deliveries.nodes as Logged[];
    if (until(nodes) || tries > 400) return nodes;
    await pause(50);
  }
}

export interface Logged {
  id: string;
  revision: number;
  messageId: string;
  isTest: boolean;
  status: string;
  attempts: number;
  responseStatus: number | null;
  responseBody: string | null;
  error: string | null;
  nextAttemptAt: string | null;
}

const log = `query ($id: ID!) { webhook(id: $id) { deliveries(first: 100) { nodes {
  id revision messageId isTest status attempts responseStatus responseBody error nextAttemptAt } } } }`;

/** What an independent implementation of the specification reads; it throws for a signature that is wrong. */
export const verified = (secret: string, { body, headers }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

/** @throws if there is nothing. */
export function present<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error("there is nothing");
  return found;
}
