import type { Tx } from '@/lib/db';
import { db } from '@/lib/db';
import type { Media, MediaReplacement } from '@/lib/generated/prisma/client';
import { enqueue } from '@/lib/jobs/enqueue';
import { switchContent } from '@/lib/media/content/switch-content';
import { enqueueCut } from '@/lib/media/icon/enqueue-cut';
import { ICON_FILES } from '@/lib/media/icon/icon-files';
import { isSiteIcon } from '@/lib/media/icon/is-site-icon';
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

/** What was asked for when the preparation began; more may be wanted when it ends. */
interface Done {
  focal: FocalPercent;
  icons: boolean;
}

/** Unless the picture was deleted or replaced meanwhile: its files are then swept. */
async function storePrepared(tx: Tx, content: ContentId, { picture, rows }: Prepared, done: Done) {
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
    if (!samePoint(point, done.focal)) await enqueue(tx, CUT_MEDIA_JOB, { mediaId: media.id, ...point });
  if (!done.icons && (await isSiteIcon(tx, media.id))) await enqueueCut(tx, media.id);
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
    const icons = await isSiteIcon(db(), content.id);
    const prepared = await prepareContent(content, { sizes: true, focals: [focal], icons }, signal);
    if (!prepared) await storeFailure(content, 'lost');
    else await transaction((tx) => storePrepared(tx, content, prepared, { focal, icons }));
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    await storeFailure(content, error.key);
  }
}

interface Lacking {
  content: ContentId;
  focals: FocalPercent[];
  icons: boolean;
}

/**
 * What the present content of a picture lacks: crops around this point, and the files of the icon where it is that. Null when there is nothing
 * to make. Waits for a sweep that deletes some.
 */
function findLacking(id: string, focal: FocalPercent): Promise<Lacking | null> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const media = await tx.media.findUnique({ where: { id } });
    if (media?.kind !== 'image' || media.state !== 'ready') return null;
    const { contentHash } = media;
    const has = async (startsWith: string) =>
      (await tx.mediaVariant.count({ where: { mediaId: id, contentHash, name: { startsWith } } })) > 0;
    const isCut = await has(`1x1-${focal.x}-${focal.y}-`);
    const icons = (await isSiteIcon(tx, id)) && !(await has(ICON_FILES.tab.name));
    if (isCut && !icons) return null;
    return { content: { id, contentHash }, focals: isCut ? [] : [focal], icons };
  });
}

/** Cuts the crops of a picture around a point, and makes the files of an icon of it, unless they are there. */
export async function cutMedia(id: string, focal: FocalPercent, signal: AbortSignal): Promise<void> {
  const lacking = await findLacking(id, focal);
  if (!lacking) return;
  const { content, ...wanted } = lacking;
  const prepared = await prepareContent(content, { sizes: false, ...wanted }, signal);
  if (!prepared) return;
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const now = await tx.media.findUnique({ where: { id } });
    if (now?.contentHash !== content.contentHash) return;
    await requireStored(content, prepared.rows);
    await tx.mediaVariant.createMany({ data: prepared.rows, skipDuplicates: true });
  });
}
