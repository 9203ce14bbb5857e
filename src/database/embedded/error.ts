/** A problem that the person who starts the server can solve; the message says how. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = "EmbeddedPostgresError";
}

export class DataInUseError extends EmbeddedPostgresError {}

/** Does not use `instanceof Error`: inside Jest, Node's own errors come from another realm. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

export function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
