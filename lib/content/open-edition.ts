import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import { piecePath } from '@/lib/i18n/addresses';
import { isoDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { tryParseDocument } from '@/lib/richtext/document';
import { editionStatus } from './edition-status';
import { canSeeEntry } from './policy';
import type { OpenEdition } from './types';

const SHOWN = {
  ...{ kind: true, slug: true, firstPublishedAt: true, updatedAt: true },
  ...{ documentVersion: true, fieldsVersion: true, entryVersion: true },
} as const;

/** An edition as the editor needs it, or null when the entry has none in this language yet. */
export async function openEdition(
  actor: Actor,
  entryId: string,
  locale: Locale,
): Promise<OpenEdition | null> {
  const entry = isUuid(entryId) ? await db().entry.findUnique({ where: { id: entryId } }) : null;
  found(entry && canSeeEntry(actor, entry) ? entry : null);
  const edition = await db().edition.findUnique({
    where: { entryId_locale: { entryId, locale } },
    include: { publication: { select: SHOWN }, entry: { select: { version: true } } },
  });
  if (!edition) return null;
  const parsed = tryParseDocument(edition.document);
  const shown = edition.publication;
  return {
    id: edition.id,
    locale,
    document: edition.document,
    version: edition.version,
    damaged: parsed.ok ? [] : parsed.issues,
    fields: {
      slug: edition.slug,
      dateline: edition.datelineAt ? isoDate(edition.datelineAt) : null,
      fieldsVersion: edition.fieldsVersion,
    },
    status: editionStatus(edition, edition.entry),
    publication: shown && {
      path: piecePath(locale, shown.kind, shown.slug),
      firstPublishedAt: shown.firstPublishedAt,
      updatedAt: shown.updatedAt,
      documentVersion: shown.documentVersion,
    },
  };
}
