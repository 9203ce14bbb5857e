import { createHmac, createPrivateKey, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { WebhookSigning } from "./webhook.entity";

/** How long the former secret signs as well after a rotation. */
const overlap = "24 hours";

interface Keys {
  key: Buffer;
  publicKey: Buffer | null;
  /** What the receiver gets to know; null if it needs no secret. */
  shown: string | null;
}

const makeKeys: Readonly<Record<WebhookSigning, () => Keys>> = {
  HMAC_SHA256: () => {
    const key = randomBytes(32);
    return { key, publicKey: null, shown: `whsec_${key.toString("base64")}` };
  },
  ED25519: () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    // The last 32 bytes of its DER form are the key itself (RFC 8410).
    const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
    return { key: privateKey.export({ type: "pkcs8", format: "der" }), publicKey: raw, shown: null };
  },
};

/** Gives a webhook a new secret, and returns what its receiver gets to know. The former one signs as well for a while, an older one no more. */
export async function giveSecret(
  manager: EntityManager,
  webhookId: string,
  signing: WebhookSigning,
): Promise<string | null> {
  const { key, publicKey, shown } = makeKeys[signing]();
  await manager.query("delete from ledger.webhook_secret where webhook_id = $1 and expires_at is not null", [
    webhookId,
  ]);
  await manager.query(
    `update ledger.webhook_secret set expires_at = clock_timestamp() + interval '${overlap}' where webhook_id = $1`,
    [webhookId],
  );
  await manager.query("insert into ledger.webhook_secret (webhook_id, key, public_key) values ($1, $2, $3)", [
    webhookId,
    key,
    publicKey,
  ]);
  return shown;
}

/** What a delivery says of itself in its headers. */
export interface Signed {
  messageId: string;
  /** In seconds since 1970. */
  timestamp: number;
  body: string;
}

/** The header `webhook-signature`: a signature by each secret, the newest first. */
export const signatures = (signing: WebhookSigning, keys: readonly Buffer[], signed: Signed): string =>
  keys.map((key) => signWith[signing](key, contentOf(signed))).join(" ");

const contentOf = ({ messageId, timestamp, body }: Signed): string => `${messageId}.${timestamp}.${body}`;

const signWith: Readonly<Record<WebhookSigning, (key: Buffer, content: string) => string>> = {
  HMAC_SHA256: (key, content) => `v1,${createHmac("sha256", key).update(content).digest("base64")}`,
  ED25519: (key, content) => {
    const privateKey = createPrivateKey({ key, format: "der", type: "pkcs8" });
    return `v1a,${sign(null, Buffer.from(content), privateKey).toString("base64")}`;
  },
};
