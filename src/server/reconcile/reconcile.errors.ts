/** Answered with the status 413. */
class TooLarge extends Error {
  readonly statusCode = 413;
}

export const tooLarge = (message: string): Error => new TooLarge(message);
