import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { parseMediaPath } from '@/lib/media/media-path';
import { contentHeaders } from '@/lib/media/serving/file-headers';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { storageKey } from '@/lib/media/storage/storage-key';
import type { OpenedFile } from '@/lib/media/storage/types';
import { linkedId } from '@/lib/workflow/line-link';
import type { SharedDraft } from './find-preview';
import { previewPath } from './preview-path';

type Shown = Pick<SharedDraft, 'editionId' | 'revisionId'>;

/** Ids in the media library of what a shared draft shows: in its text, above it, and behind its line. */
export async function mediaOfPreview({ editionId, revisionId }: Shown): Promise<Set<string>> {
  if (revisionId !== null) {
    const rows = await db().revisionMedia.findMany({ where: { revisionId }, select: { mediaId: true } });
    return new Set(rows.map(({ mediaId }) => mediaId));
  }
  const edition = await db().edition.findUnique({
    where: { id: editionId },
    select: { link: true, media: { select: { mediaId: true } }, entry: { select: { coverId: true } } },
  });
  const beside = [edition?.entry.coverId, linkedId(edition?.link ?? null, 'file')];
  const inText = edition?.media.map(({ mediaId }) => mediaId) ?? [];
  return new Set([...inText, ...beside].flatMap((id) => id ?? []));
}

const ADDRESS = /(["\s])(\/media\/([0-9a-f-]{36})\/)/g;

/** Readers get no picture of a draft: its own are asked for below the address of the link. Others in the page are public. */
export function withOwnMedia(html: string, token: string, own: ReadonlySet<string>): string {
  return html.replace(ADDRESS, (found, before: string, path: string, id: string) =>
    own.has(id) ? `${before}${previewPath(token)}${path}` : found,
  );
}

export interface PreviewFile extends OpenedFile {
  headers: [string, string][];
}

/**
 * A picture or file of a shared draft at a path of the media library; null for what the draft does not show, for what was replaced, and for
 * originals, which hold where a picture was taken.
 */
export async function openPreviewFile(shown: Shown, path: string): Promise<PreviewFile | null> {
  const key = parseMediaPath(path);
  if (!key || !(await mediaOfPreview(shown)).has(key.id)) return null;
  const { id: mediaId, contentHash, name } = key;
  const variant = await db().mediaVariant.findUnique({
    where: { mediaId_contentHash_name: { mediaId, contentHash, name }, media: { contentHash } },
    select: { name: true },
  });
  const opened = variant && (await mediaStorage().open(storageKey(key)));
  if (!opened) return null;
  return {
    ...opened,
    headers: contentHeaders(env().SITE_URL, name).map(([header, value]) => [header, value]),
  };
}
