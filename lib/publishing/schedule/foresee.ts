import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { db, type Tx, withReadersDb } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Foreseen } from '@/lib/publishing/types';
import { transaction } from '@/lib/transaction';
import { doChange } from './do-change';

/** More are not made for a preview. */
const MAX_FORESEEN = 50;

/** Ends the transaction of a preview, so that nothing of it is kept. */
class Undone extends Error {}

/**
 * Looks at what readers would see at a moment. What is scheduled until then is made by the same verbs as at its time, in a transaction in which all queries
 * of readers' pages run meanwhile, and which is taken back in the end. Whoever saves one of these pieces waits for that long.
 */
export async function foresee<T>(
  moment: Date | 'now',
  look: (foreseen: Foreseen[], tx: Tx) => Promise<T>,
): Promise<T> {
  if (moment === 'now') return look([], db());
  const seen: T[] = [];
  try {
    await transaction(async (tx) => {
      const foreseen = await makeUntil(tx, moment);
      seen.push(await withReadersDb(tx, () => look(foreseen, tx)));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return seen.at(-1) as T;
}

async function makeUntil(tx: Tx, moment: Date): Promise<Foreseen[]> {
  const rows = await tx.scheduledChange.findMany({
    where: { open: true, failedAt: null, at: { lte: moment } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MAX_FORESEEN,
    select: { id: true, at: true, kind: true, edition: { select: { locale: true, title: true } } },
  });
  const foreseen: Foreseen[] = [];
  for (const { id, at, kind, edition } of rows)
    foreseen.push({ at, kind, ...edition, isPossible: await isMade(tx, id, moment) });
  return foreseen;
}

/** One that fails takes nothing of the others back. */
async function isMade(tx: Tx, id: string, moment: Date): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT foreseen`;
  try {
    if ((await doChange(tx, SYSTEM_ACTOR, id, moment)) === 'done') return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT foreseen`;
  return false;
}
