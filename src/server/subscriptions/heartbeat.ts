/** The values as they come, and null each time that none has come for so long. */
export async function* beating<Value>(values: AsyncGenerator<Value>, everyMs: number): AsyncGenerator<Value | null> {
  for (;;) {
    const next = values.next();
    const arrival = arrivalOf(next);
    while (!arrival.isThere) if (await arrival.isLate(everyMs)) yield null;
    const result = await next;
    if (result.done) return;
    yield result.value;
  }
}

/** Nothing is added to the promise each time: it may be open for days. */
function arrivalOf(next: Promise<unknown>) {
  let wake: () => void = () => undefined;
  const arrival = {
    isThere: false,
    isLate: (ms: number) =>
      new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), ms);
        wake = () => (clearTimeout(timer), resolve(false));
      }),
  };
  const arrive = (): void => ((arrival.isThere = true), wake());
  next.then(arrive, arrive);
  return arrival;
}
