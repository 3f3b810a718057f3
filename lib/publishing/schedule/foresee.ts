import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { db, type Tx, withReadersDb } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import type { Foreseen, ForeseenChange, ForeseenUntil } from '@/lib/publishing/types';
import { doRelease } from '@/lib/releases/do-release';
import { transaction } from '@/lib/transaction';
import { doChange, type Outcome } from './do-change';

/** More are not made for a preview. */
const MAX_FORESEEN = 50;

/** Ends the transaction of a preview, so that nothing of it is kept. */
class Undone extends Error {}

const NOTHING: ForeseenUntil = { foreseen: [], cutFrom: null };

/**
 * Looks at what readers would see at a moment. What is scheduled until then is made by the same verbs as at its time, in a transaction in which all queries
 * of readers' pages run meanwhile, and which is taken back in the end. Whoever saves one of these pieces waits for that long, and so does the next preview,
 * which would find them claimed.
 */
export async function foresee<T>(
  moment: Date | 'now',
  look: (until: ForeseenUntil, tx: Tx) => Promise<T>,
): Promise<T> {
  if (moment === 'now') return look(NOTHING, db());
  const seen: T[] = [];
  try {
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(hashtextextended('foreseen', 0))`;
      const until = await makeUntil(tx, moment);
      seen.push(await withReadersDb(tx, () => look(until, tx)));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return seen.at(-1) as T;
}

/** What happens at one instant, as it is told, and the verb that makes it. */
interface Planned {
  at: Date;
  told: ForeseenChange[];
  make: (tx: Tx, moment: Date) => Promise<Outcome>;
}

async function makeUntil(tx: Tx, moment: Date): Promise<ForeseenUntil> {
  const planned = [...(await findChanges(tx, moment)), ...(await findReleases(tx, moment))].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const foreseen: Foreseen[] = [];
  for (const { at, told, make } of planned.slice(0, MAX_FORESEEN)) {
    const outcome = await attempt(tx, () => make(tx, moment));
    if (outcome === 'skipped') continue;
    foreseen.push(...told.map((each) => ({ ...each, at, isPossible: outcome === 'done' })));
  }
  return { foreseen, cutFrom: planned[MAX_FORESEEN]?.at ?? null };
}

const dueBy = (moment: Date) => ({
  where: { open: true, failedAt: null, at: { lte: moment } },
  orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }],
  take: MAX_FORESEEN + 1,
});

async function findChanges(tx: Tx, until: Date): Promise<Planned[]> {
  const rows = await tx.scheduledChange.findMany({
    ...dueBy(until),
    select: { id: true, at: true, kind: true, edition: { select: { locale: true, title: true } } },
  });
  return rows.map(({ id, at, kind, edition }) => ({
    ...{ at, told: [{ kind, ...edition }] },
    make: (tx, moment) => doChange(tx, SYSTEM_ACTOR, id, moment),
  }));
}

async function findReleases(tx: Tx, until: Date): Promise<Planned[]> {
  const rows = await tx.release.findMany({
    ...dueBy(until),
    select: {
      ...{ id: true, at: true, editions: { select: { kind: true, locale: true, title: true } } },
      lists: { select: { list: { select: { nameAr: true, nameEn: true } } } },
    },
  });
  return rows.map(({ id, at, editions, lists }) => ({
    at: found(at),
    told: [...editions, ...lists.map(({ list }) => ({ kind: 'arrange' as const, ...list }))],
    make: (tx, moment) => doRelease(tx, SYSTEM_ACTOR, id, moment),
  }));
}

/** One that fails takes nothing of the others back. One that is skipped is being made right now, or waits for one that failed. */
async function attempt(tx: Tx, make: () => Promise<Outcome>): Promise<Outcome> {
  await tx.$executeRaw`SAVEPOINT foreseen`;
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT foreseen`;
    return 'refused';
  }
}
