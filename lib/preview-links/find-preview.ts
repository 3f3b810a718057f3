import { isToken, tokenHash } from '@/lib/auth/secret-token';
import { databaseNow } from '@/lib/database/database-now';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { linkState, MAKER } from './link-state';

export interface SharedDraft {
  linkId: string;
  editionId: string;
  /** Null for the newest text. */
  revisionId: string | null;
  locale: Locale;
  expiresAt: Date;
}

/** `missing` is all that is said of a link that never was, has expired, was revoked, or leads to what nobody may see any more. */
export type FoundPreview =
  | { kind: 'missing' }
  | { kind: 'embargoed'; locale: Locale }
  | ({ kind: 'shared' } & SharedDraft);

/** What a token opens now, asked of the database each time, so that a link that is revoked is dead in every process at once. */
export async function findPreview(token: string): Promise<FoundPreview> {
  const link = isToken(token)
    ? await db().previewLink.findUnique({
        where: { tokenHash: tokenHash(token) },
        include: {
          createdBy: MAKER,
          edition: {
            select: {
              ...{ id: true, locale: true, state: true, stage: true },
              entry: {
                select: {
                  kind: true,
                  createdById: true,
                  trashedAt: true,
                  archivedAt: true,
                  embargoUntil: true,
                },
              },
            },
          },
        },
      })
    : null;
  if (!link) return { kind: 'missing' };
  const { entry, ...edition } = link.edition;
  const now = await databaseNow(db());
  if (linkState(link, entry, edition, now) !== 'open') return { kind: 'missing' };
  const { locale } = edition;
  if (entry.embargoUntil !== null && now < entry.embargoUntil) return { kind: 'embargoed', locale };
  const { id: linkId, revisionId, expiresAt } = link;
  return { kind: 'shared', linkId, editionId: edition.id, revisionId, locale, expiresAt };
}
