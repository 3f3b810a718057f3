import { setImmediate } from 'node:timers/promises';

/**
 * Prepares and writes one after the other, and prepares the next one while the database writes: two are in memory at a time. Answers what was written in
 * the order of `items`.
 */
export async function writeInTurn<Item, Prepared, Written>(
  items: Iterable<Item>,
  prepare: (item: Item) => Prepared | Promise<Prepared>,
  write: (prepared: Prepared) => Promise<Written>,
): Promise<Written[]> {
  const written: Written[] = [];
  let writing: Promise<Written> | undefined;
  try {
    for (const item of items) {
      const prepared = await prepare(item);
      if (writing) written.push(await writing);
      writing = write(prepared);
      // Whoever waits for it hears of its failure.
      writing.catch(() => {});
      // Its statement leaves before the process is busy with the next one.
      await setImmediate();
    }
    if (writing) written.push(await writing);
    return written;
  } finally {
    // A transaction ends after its last statement, also when the next one cannot be prepared.
    await Promise.allSettled([writing]);
  }
}
