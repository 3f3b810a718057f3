import { db, type Tx } from '@/lib/db';
import { transaction } from '@/lib/transaction';

/** Caches in front and browsers ask again much earlier; feed readers and other sites keep an address longer. */
const KEPT_MS = 30 * 24 * 3600_000;

/** Points that one sweep is about, so that it ends soon. */
const BATCH = 500;

interface Point {
  mediaId: string;
  contentHash: string;
  x: number;
  y: number;
}

/**
 * Remembers since when a point is that of nobody: of no picture, no piece and no publication. Only where the crops around the picture's own
 * point are there, because pages show former ones until they are.
 */
async function markUnused(now: Date): Promise<void> {
  await db().$executeRaw`
    WITH cut AS (
      SELECT DISTINCT v."mediaId", v."contentHash", split_part(v."name", '-', 2)::int AS x, split_part(v."name", '-', 3)::int AS y
        FROM "MediaVariant" v JOIN "Media" m ON m."id" = v."mediaId" AND m."contentHash" = v."contentHash"
       WHERE v."name" ~ '^1x1-[0-9]+-[0-9]+-' AND m."state" = 'ready'
    ), wanted AS (
      SELECT "id" AS "mediaId", round("focalX" * 100)::int AS x, round("focalY" * 100)::int AS y FROM "Media"
      UNION SELECT "coverId", "coverX", "coverY" FROM "Entry" WHERE "coverX" IS NOT NULL
      UNION SELECT "coverId", "coverX", "coverY" FROM "Publication" WHERE "coverX" IS NOT NULL
    ), unused AS (
      SELECT cut.* FROM cut LEFT JOIN wanted USING ("mediaId", x, y)
       WHERE wanted."mediaId" IS NULL AND NOT EXISTS (
         SELECT FROM wanted waiting WHERE waiting."mediaId" = cut."mediaId" AND NOT EXISTS (
           SELECT FROM cut done WHERE (done."mediaId", done.x, done.y) = (waiting."mediaId", waiting.x, waiting.y)))
    ), used AS (
      DELETE FROM "UnusedCrop" u WHERE NOT EXISTS (
        SELECT FROM unused WHERE (unused."mediaId", unused."contentHash", unused.x, unused.y) = (u."mediaId", u."contentHash", u."x", u."y"))
    )
    INSERT INTO "UnusedCrop" ("mediaId", "contentHash", "x", "y", "since")
    SELECT "mediaId", "contentHash", x, y, ${now} FROM unused ON CONFLICT DO NOTHING`;
}

/** Whether somebody has chosen the point again. */
async function isWanted(tx: Tx, { mediaId, x, y }: Point): Promise<boolean> {
  const cover = { where: { coverId: mediaId, coverX: x, coverY: y } };
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Media"
     WHERE "id" = ${mediaId}::uuid AND round("focalX" * 100)::int = ${x} AND round("focalY" * 100)::int = ${y}`;
  return (row?.count ?? 0) + (await tx.entry.count(cover)) + (await tx.publication.count(cover)) > 0;
}

/** Under the lock of the picture, for which whoever cuts crops around the same point waits. */
async function forgetCrops(point: Point): Promise<void> {
  const { mediaId, contentHash, x, y } = point;
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${mediaId}::uuid FOR UPDATE`;
    await tx.unusedCrop.deleteMany({ where: { mediaId, contentHash, x, y } });
    if (await isWanted(tx, point)) return;
    const name = { contains: `-${x}-${y}-` };
    await tx.mediaVariant.deleteMany({ where: { mediaId, contentHash, name } });
  });
}

/** Forgets the crops around former focal points that nothing has shown for a month. Their files, which no row names then, are swept as all such files. */
export async function sweepCrops(signal: AbortSignal, now = new Date()): Promise<void> {
  await markUnused(now);
  const old = await db().unusedCrop.findMany({
    where: { since: { lt: new Date(now.getTime() - KEPT_MS) } },
    take: BATCH,
  });
  for (const point of old) {
    signal.throwIfAborted();
    await forgetCrops(point);
  }
}
