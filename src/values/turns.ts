/** The longest time (ms) for which one piece of work may keep other requests waiting. */
const longestMs = 3;

/** Pieces of long work that wait to continue. */
const waiting: (() => void)[] = [];

/** One piece continues in each round of the event loop. So a short request waits for one piece only, even if there is much long work. */
function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn);
}

const othersTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(goOn);
  });

/** Like `map`, but other requests get their turn between items. */
export async function mapInTurns<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Promise<Made[]> {
  const letOthers = takingTurns();
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    await letOthers();
  }
  return made;
}

/**
 * For long work on the one thread: call it again and again, and it lets other requests have their turn when they have waited for some
 * milliseconds. When it is called, no half-done work may be visible to others.
 */
export function takingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await othersTurn();
    since = performance.now();
  };
}
