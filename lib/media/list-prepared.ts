import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { MEDIA_COLUMNS, toMediaRow } from './media-row';
import { canSeeMedia } from './policy';
import type { MediaRow, MediaState } from './types';

export interface Prepared {
  media: MediaRow;
  /** Of the content that was uploaded last: of that which is to replace the present one, if there is such. */
  outcome: MediaState;
  /** Why it failed, under `errors` in the messages. */
  failureKey: string | null;
}

/** What has become of uploads that were being prepared. Those that are gone are left out. */
export async function listPrepared(actor: Actor, ids: readonly string[]): Promise<Prepared[]> {
  permit(canSeeMedia(actor));
  const media = await db().media.findMany({
    where: { id: { in: ids.filter(isUuid) } },
    select: { ...MEDIA_COLUMNS, replacement: { select: { failureKey: true } } },
  });
  return media.map(({ replacement, ...columns }) => {
    const row = toMediaRow(actor, columns);
    if (!replacement) return { media: row, outcome: row.state, failureKey: row.failureKey };
    const { failureKey } = replacement;
    return { media: row, outcome: failureKey ? 'failed' : 'processing', failureKey };
  });
}
