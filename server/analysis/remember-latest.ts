/**
 * Reads what never changes once and keeps the answers to the last `most` questions. Who asks while the answer is on its
 * way waits for the same one; a failure is not kept.
 */
export function rememberLatest<V>(most: number, read: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const kept = new Map<string, Promise<V>>();
  return (key) => {
    const answer = kept.get(key) ?? read(key);
    kept.delete(key);
    kept.set(key, answer);
    answer.catch(() => {
      if (kept.get(key) === answer) kept.delete(key);
    });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return answer;
  };
}
