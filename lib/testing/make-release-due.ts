import { db } from '@/lib/db';

/** The clock of the database decides and cannot be moved, so the moment is: the release becomes due, so many seconds ago. */
export async function makeReleaseDue(id: string, secondsAgo = 0): Promise<Date> {
  const [row] = await db().$queryRaw<{ at: Date }[]>`
    UPDATE "Release" SET "at" = date_trunc('milliseconds', now()) - make_interval(secs => ${secondsAgo})
    WHERE "id" = ${id}::uuid RETURNING "at"`;
  if (!row) throw new Error('There is no such release');
  return row.at;
}
