import type { ShownPreviewLink } from '@/components/preview-links/preview-link-actions';
import type { Actor } from '@/lib/auth/types';
import { type Locale, localised } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/wall-time';
import { listPreviewLinks } from '@/lib/preview-links/list-preview-links';

/** The links to an edition, with names and moments in the user's language. */
export async function shownPreviewLinks(
  actor: Actor,
  editionId: string,
  locale: Locale,
): Promise<ShownPreviewLink[]> {
  const links = await listPreviewLinks(actor, editionId);
  return links.map(({ createdBy, createdAt, expiresAt, lastOpenedAt, ...link }) => ({
    ...link,
    createdBy: localised(createdBy, 'name', locale),
    createdAt: formatMoment(createdAt, locale),
    expiresAt: formatMoment(expiresAt, locale),
    lastOpenedAt: lastOpenedAt === null ? '' : formatMoment(lastOpenedAt, locale),
  }));
}
