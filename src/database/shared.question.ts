/**
 * A question that all who ask at the same moment share. Everybody who asks while it is under way waits for the next one, whose answer is newer
 * than their request. It is put as the first of them puts it.
 */
export function shared<Answer, Given extends unknown[]>(
  ask: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  let underWay: Promise<Answer> | null = null;
  let next: Promise<Answer> | null = null;
  const begin = (given: Given): Promise<Answer> => {
    next = null;
    const asked = ask(...given).finally(() => {
      if (underWay === asked) underWay = null;
    });
    return (underWay = asked);
  };
  return (...given) => {
    const again = (): Promise<Answer> => begin(given);
    return underWay ? (next ??= underWay.then(again, again)) : again();
  };
}
