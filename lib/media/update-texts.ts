import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { hasSameFields } from '@/lib/has-same-fields';
import { followWords } from './follow-words';
import { lockMediaVersion } from './lock-media';
import { searchFolded } from './media-search';
import type { MediaTexts } from './types';

/**
 * Stores all texts of a picture or file, unless they are as they are stored. Readers see the change at once, in every piece. Returns the
 * new version. Throws `not_found`, `forbidden`, and `conflict` when the version is not the stored one.
 */
export async function updateTexts(
  tx: Tx,
  actor: Actor,
  { id, version, texts }: { id: string; version: number; texts: MediaTexts },
): Promise<{ version: number }> {
  const media = await lockMediaVersion(tx, actor, { id, version });
  if (hasSameFields<MediaTexts>(media, texts)) return { version };
  const data = { ...texts, searchFolded: searchFolded({ ...media, ...texts }), version: version + 1 };
  await tx.media.update({ where: { id }, data });
  await recordEvent(tx, actor, {
    ...{ action: 'media.updated', subjectType: 'media', subjectId: id },
    data: { nameAr: media.fileName, nameEn: media.fileName },
  });
  await followWords(tx, media, texts);
  return { version: version + 1 };
}
