import type { Tx } from '@/lib/db';
import { db } from '@/lib/db';
import type { Media, MediaReplacement } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { switchContent } from '@/lib/media/content/switch-content';
import { CUT_MEDIA_JOB } from '@/lib/media/media-jobs';
import { type FocalPercent, focalPercent } from '@/lib/media/variant-names';
import { transaction } from '@/lib/transaction';
import { type Prepared, prepareContent } from './prepare-content';
import { requireStored } from './require-stored';
import { PictureRefused } from './run-preparation';
import type { ContentId } from './store-variants';

type Waiting = Media & { replacement: MediaReplacement | null };

/** Whether this content still waits to be prepared: as the picture's own, or as what replaces it. */
function waitingAs(media: Waiting | null, contentHash: string): 'content' | 'replacement' | null {
  if (media?.contentHash === contentHash && media.state === 'processing') return 'content';
  const { replacement } = media ?? {};
  return replacement?.contentHash === contentHash && !replacement.failureKey ? 'replacement' : null;
}

async function lockWaiting(tx: Tx, id: string): Promise<Waiting | null> {
  await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.media.findUnique({ where: { id }, include: { replacement: true } });
}

async function storeFailure({ id, contentHash }: ContentId, key: string): Promise<void> {
  const failureKey = `media.${key}`;
  await transaction(async (tx) => {
    const as = waitingAs(await lockWaiting(tx, id), contentHash);
    if (as === 'content') await tx.media.update({ where: { id }, data: { state: 'failed', failureKey } });
    if (as === 'replacement')
      await tx.mediaReplacement.update({ where: { mediaId: id }, data: { failureKey } });
  });
}

const samePoint = (one: FocalPercent, other: FocalPercent) => one.x === other.x && one.y === other.y;

/** Unless the picture was deleted or replaced meanwhile: its files are then swept. */
async function storePrepared(tx: Tx, content: ContentId, { picture, rows }: Prepared, cut: FocalPercent) {
  const media = await lockWaiting(tx, content.id);
  const as = waitingAs(media, content.contentHash);
  if (!media || !as) return;
  await requireStored(content, rows);
  if (as === 'replacement') await switchContent(tx, media);
  await tx.mediaVariant.createMany({ data: rows, skipDuplicates: true });
  const { variants: _variants, ...columns } = picture;
  await tx.media.update({ where: { id: media.id }, data: { ...columns, state: 'ready', failureKey: null } });
  const wanted = [focalPercent(media.focalX, media.focalY), ...(await coverPoints(tx, media.id))];
  for (const point of wanted)
    if (!samePoint(point, cut)) await enqueue(tx, CUT_MEDIA_JOB, { mediaId: media.id, ...point });
}

/** The focal points that pieces have of their own where the picture is their cover, in drafts and for readers. */
function coverPoints(tx: Tx, mediaId: string): Promise<FocalPercent[]> {
  return tx.$queryRaw<FocalPercent[]>`
    SELECT "coverX" AS "x", "coverY" AS "y" FROM "Entry" WHERE "coverId" = ${mediaId}::uuid AND "coverX" IS NOT NULL
    UNION SELECT "coverX", "coverY" FROM "Publication" WHERE "coverId" = ${mediaId}::uuid AND "coverX" IS NOT NULL`;
}

/** Makes sizes and crops of a picture that waits for them, and shows it from then on; or says in its row why it cannot be shown. */
export async function prepareMedia(content: ContentId, signal: AbortSignal): Promise<void> {
  const media = await db().media.findUnique({ where: { id: content.id }, include: { replacement: true } });
  if (!media || !waitingAs(media, content.contentHash)) return;
  const focal = focalPercent(media.focalX, media.focalY);
  try {
    const prepared = await prepareContent(content, { sizes: true, focals: [focal] }, signal);
    if (!prepared) await storeFailure(content, 'lost');
    else await transaction((tx) => storePrepared(tx, content, prepared, focal));
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    await storeFailure(content, error.key);
  }
}

/** The present content of a picture that has no crops around this point; null when there is nothing to cut. Waits for a sweep that deletes some. */
function withoutCrops(id: string, { x, y }: FocalPercent): Promise<ContentId | null> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const media = await tx.media.findUnique({ where: { id } });
    if (media?.kind !== 'image' || media.state !== 'ready') return null;
    const { contentHash } = media;
    const name = { startsWith: `1x1-${x}-${y}-` };
    const known = await tx.mediaVariant.count({ where: { mediaId: id, contentHash, name } });
    return known > 0 ? null : { id, contentHash };
  });
}

/** Cuts the crops of a picture around a point, unless they are there. */
export async function cutMedia(id: string, focal: FocalPercent, signal: AbortSignal): Promise<void> {
  const content = await withoutCrops(id, focal);
  if (!content) return;
  const prepared = await prepareContent(content, { sizes: false, focals: [focal] }, signal);
  if (!prepared) return;
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const now = await tx.media.findUnique({ where: { id } });
    if (now?.contentHash !== content.contentHash) return;
    await requireStored(content, prepared.rows);
    await tx.mediaVariant.createMany({ data: prepared.rows, skipDuplicates: true });
  });
}
