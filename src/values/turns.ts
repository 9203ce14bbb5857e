import { setImmediate } from "node:timers/promises";

/** So long one piece of work may keep everybody else waiting. */
const longestMs = 8;

/**
 * For long work on the one thread: called again and again, it lets others have their turn whenever they have waited for some
 * milliseconds. Between its calls nothing may be left half done that others could see.
 */
export function takingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await setImmediate();
    since = performance.now();
  };
}
