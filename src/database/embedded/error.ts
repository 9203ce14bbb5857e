/** A problem that the person who starts the server can solve; the message says how. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = "EmbeddedPostgresError";
}

export class DataInUseError extends EmbeddedPostgresError {}
