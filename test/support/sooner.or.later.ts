const most = 300;

/**
 * Tries until it succeeds. Every write to the cluster makes answers be read anew, those of other tests too, so an answer is not repeated
 * each time.
 */
export async function soonerOrLater<T>(attempt: () => Promise<T>, succeeds: (result: T) => boolean): Promise<T> {
  for (let tries = 1; ; tries++) {
    const result = await attempt();
    if (succeeds(result) || tries === most) return result;
  }
}
