import { createHash, randomBytes } from "node:crypto";

/** The prefix tells people, and programs that scan for secrets, what it is. */
const prefix = "ft_";
const shape = /^ft_[A-Za-z0-9_-]{43}$/;

/** Makes the secret of a token: 256 random bits. Only its owner has it. */
export const newSecret = (): string => prefix + randomBytes(32).toString("base64url");

/** The hash that the database stores. Nobody can sign in with it, and the look-up of a wrong guess takes as long as that of a right one. */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** The secret in an `Authorization` header; null if it does not look like one of our secrets. */
export function secretIn(header: string): string | null {
  const [, secret = ""] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
  return shape.test(secret) ? secret : null;
}
