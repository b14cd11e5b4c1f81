/** Asks for many things at once that screens ask for one by one: whatever is wanted within a moment is one question. */
export function together<Answer>(
  ask: (ids: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
  most: number,
  waitMs = 8,
): (id: string) => Promise<Answer | undefined> {
  let waiting = new Map<string, Promised<Answer | undefined>>();
  const send = (batch: typeof waiting) => {
    ask([...batch.keys()]).then(
      (answers) => batch.forEach(({ resolve }, id) => resolve(answers.get(id))),
      (error: unknown) => batch.forEach(({ reject }) => reject(error)),
    );
  };
  const flush = () => {
    if (waiting.size === 0) return;
    const batch = waiting;
    waiting = new Map();
    send(batch);
  };
  return (id) => {
    const known = waiting.get(id);
    if (known !== undefined) return known.promise;
    if (waiting.size === 0) setTimeout(flush, waitMs);
    const answer = promised<Answer | undefined>();
    waiting.set(id, answer);
    if (waiting.size >= most) flush();
    return answer.promise;
  };
}

interface Promised<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (error: unknown) => void;
}

function promised<Value>(): Promised<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
