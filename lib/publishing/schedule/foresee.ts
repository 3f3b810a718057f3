import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { db, type Tx, withReadersDb } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import { AppError, found } from '@/lib/errors';
import type { Foreseen, ForeseenChange, ForeseenUntil } from '@/lib/publishing/types';
import { doRelease } from '@/lib/releases/do-release';
import { transaction } from '@/lib/transaction';
import { doChange, type Outcome } from './do-change';

/** More editions and lists are not made for a preview. */
const MAX_FORESEEN = 50;

/** For previews that were asked for before; the whole transaction may take 20 s. */
const MAX_WAIT_MS = 10_000;

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
      await waitForOthers(tx);
      const until = await makeUntil(tx, moment);
      seen.push(await withReadersDb(tx, () => look(until, tx)));
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return seen.at(-1) as T;
}

/** One preview after the other. The wait for each lock after this one is limited as everywhere. */
async function waitForOthers(tx: Tx): Promise<void> {
  const [before] = await tx.$queryRaw<{ limit: string }[]>`
    SELECT current_setting('lock_timeout') AS "limit", set_config('lock_timeout', ${`${MAX_WAIT_MS}ms`}, true)`;
  await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(hashtextextended('foreseen', 0))`;
  await tx.$queryRaw`SELECT set_config('lock_timeout', ${found(before).limit}, true)`;
}

/** What happens at one instant, as it is told, and the verb that makes it. */
interface Planned {
  id: string;
  table: 'ScheduledChange' | 'Release';
  at: Date;
  told: ForeseenChange[];
  make: (tx: Tx, moment: Date) => Promise<Outcome>;
}

async function makeUntil(tx: Tx, moment: Date): Promise<ForeseenUntil> {
  // Releases are locked before anything that single changes lock.
  const releases = await findReleases(tx, moment);
  const planned = [...(await findChanges(tx, moment)), ...releases].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const foreseen: Foreseen[] = [];
  let made = 0;
  for (const each of planned) {
    const { at, told } = each;
    made += told.length;
    // A release is made as a whole, be it the first of all.
    if (made > MAX_FORESEEN && made > told.length) return { foreseen, cutFrom: at };
    const outcome = await attempt(tx, each, moment);
    if (outcome === 'skipped') continue;
    foreseen.push(...told.map((change) => ({ ...change, at, isPossible: outcome === 'done' })));
  }
  return { foreseen, cutFrom: null };
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
    ...{ id, table: 'ScheduledChange' as const, at, told: [{ kind, ...edition }] },
    make: (tx, moment) => doChange(tx, SYSTEM_ACTOR, id, moment),
  }));
}

/** Waits for whoever works on one of them, so that none is passed over. */
async function findReleases(tx: Tx, until: Date): Promise<Planned[]> {
  await tx.$queryRaw`
    SELECT FROM "Release" WHERE "open" AND "failure" IS NULL AND "at" <= ${until} ORDER BY "at", "id" LIMIT ${MAX_FORESEEN + 1} FOR UPDATE`;
  const rows = await tx.release.findMany({
    ...dueBy(until),
    select: {
      ...{ id: true, at: true, editions: { select: { kind: true, locale: true, title: true } } },
      lists: { select: { list: { select: { nameAr: true, nameEn: true } } } },
    },
  });
  return rows.map(({ id, at, editions, lists }) => ({
    ...{ id, table: 'Release' as const, at: found(at) },
    told: [...editions, ...lists.map(({ list }) => ({ kind: 'arrange' as const, ...list }))],
    make: (tx, moment) => doRelease(tx, SYSTEM_ACTOR, id, moment),
  }));
}

/** One that fails takes nothing of the others back, and what is due after it is made. One that is skipped is being made right now. */
async function attempt(tx: Tx, { id, table, make }: Planned, moment: Date): Promise<Outcome> {
  await tx.$executeRaw`SAVEPOINT foreseen`;
  try {
    return await make(tx, moment);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT foreseen`;
    const failed = { where: { id }, data: { failure: error.issues.map(toJson), failedAt: new Date() } };
    await (table === 'Release' ? tx.release.update(failed) : tx.scheduledChange.update(failed));
    return 'refused';
  }
}
