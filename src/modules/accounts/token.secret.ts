import { createHash, randomBytes } from "node:crypto";

/** So that people and scanners for secrets see what it is. */
const prefix = "ft_";
const shape = /^ft_[A-Za-z0-9_-]{43}$/;

/** What the holder of a token keeps: 256 random bits. */
export const newSecret = (): string => prefix + randomBytes(32).toString("base64url");

/** What the database keeps of it. Whoever reads that cannot sign in; looking it up takes the same time for every guess. */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** The secret in an `Authorization` header, or null if it can be none of ours. */
export function secretIn(header: string): string | null {
  const [, secret = ""] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
  return shape.test(secret) ? secret : null;
}
