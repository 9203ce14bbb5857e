import { QueryFailedError } from "typeorm";
import { Refusal } from "../../kernel/errors";

interface PostgresError {
  code?: string;
  constraint?: string;
  message: string;
}

/** SQLSTATEs of our own (migrations 0001 and 0003), as codes an editor can act on. */
const own: Record<string, string> = {
  FT001: "NO_CHANGE_SET",
  FT002: "EVIDENCE_REQUIRED",
  FT003: "IMMUTABLE",
  FT004: "QUOTE_NOT_FOUND",
  FT005: "INVALID",
};

const standard: Record<string, string> = {
  "23505": "DUPLICATE",
  "23503": "NOT_FOUND",
  "23514": "INVALID",
  "23502": "INVALID",
};

/** A rule of the database that an edit broke, in words; undefined for what is no rule but a fault. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code = "", constraint, message } = error.driverError as unknown as PostgresError;
  const kind = own[code] ?? standard[code];
  if (!kind) return undefined;
  const rule = constraint?.replaceAll("_", " ");
  return new Refusal(kind, rule ? `broken rule: ${rule}` : message, constraint ? [constraint] : []);
}
