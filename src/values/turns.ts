/** So long one piece of work may keep everybody else waiting. */
const longestMs = 3;

/** Pieces of long work that wait to go on. */
const waiting: (() => void)[] = [];

/** One goes on in each round of the event loop, so that others wait for one piece only, however many work on something long. */
function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn);
}

const othersTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(goOn);
  });

/** The same of each item, as `map` does, and others have their turn in between. */
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
 * For long work on the one thread: called again and again, it lets others have their turn whenever they have waited for some
 * milliseconds. Between its calls nothing may be left half done that others could see.
 */
export function takingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await othersTurn();
    since = performance.now();
  };
}
