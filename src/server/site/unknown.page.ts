import { ApiError } from "../../../web/frame/api";
import { expected, type ErrorCode } from "../../values/errors";

/** At a revision that does not exist there is nothing; a server that does not answer is no reason to say so. */
export function nullIfUnknown(error: unknown): null {
  if (!(error instanceof ApiError)) throw error;
  if (error.code === "BAD_USER_INPUT") return null;
  throw expected(error.message, {
    code: (error.code ?? "INTERNAL") as ErrorCode,
    ...(error.retryAfter !== undefined && { retryAfterSeconds: Number(error.retryAfter) }),
  });
}
