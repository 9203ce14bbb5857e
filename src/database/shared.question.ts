/**
 * A question that all who ask at the same moment share. Everybody who asks while it is under way waits for the next one, whose answer is newer
 * than their request.
 */
export function shared<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<Answer> | null = null;
  let next: Promise<Answer> | null = null;
  const begin = (): Promise<Answer> => {
    next = null;
    const asked = ask().finally(() => {
      if (underWay === asked) underWay = null;
    });
    return (underWay = asked);
  };
  return () => (underWay ? (next ??= underWay.then(begin, begin)) : begin());
}
