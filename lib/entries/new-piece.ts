import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { NO_CREDITS } from '@/lib/workflow/credit-roles';
import { newEdition } from './new-edition';
import { canCreateEntry, canPublish, canUnpublish, NEW_EDITION } from './policy';
import type { EntryForEditor, NameRef, ValidEdition } from './types';

/**
 * An entry that nobody has typed a letter of, as the editor shows it. Throws `not_found` when there is one with this id, which the actor may
 * not see or which is of another kind, or when they may not create one: nothing typed could ever be saved.
 */
export async function newEntryForEditor(
  actor: Actor,
  { id, kind, createdBy }: { id: string; kind: Kind; createdBy: NameRef },
): Promise<EntryForEditor> {
  found(canCreateEntry(actor, kind) ? id : null);
  found((await db().entry.count({ where: { id } })) === 0 ? id : null);
  const begun = { kind, createdById: createdBy.id, trashedAt: null, archivedAt: null };
  const permissions = {
    edit: true,
    publish: canPublish(actor, begun, NEW_EDITION),
    unpublish: canUnpublish(actor, begun, NEW_EDITION),
    assignTranslator: false,
  };
  return {
    ...{ id, kind, createdBy, number: 0, version: 0 },
    ...{ sectionId: null, issueId: null, topicIds: [], authorIds: [], relatedIds: [], cover: null },
    editions: { ar: null, en: null },
    translators: { ar: null, en: null },
    trash: null,
    embargoUntil: null,
    sourceLocale: null,
    archivedAt: null,
    can: {
      ar: permissions,
      en: permissions,
      editEntry: true,
      trash: false,
      setSourceLocale: false,
      archive: false,
      takeOutOfArchive: false,
    },
  };
}

/** An edition that nobody has typed a letter of, as the editor shows it. */
export function newEditionForEditor(entryId: string, locale: Locale): ValidEdition {
  const { id, document } = newEdition(entryId, locale);
  return {
    ...{ id, locale, document, version: 0, sound: true as const },
    fields: {
      ...{ slug: null, dateline: null, fieldsVersion: 1 },
      ...{ searchTitle: null, searchDescription: null, noindex: false, canonicalUrl: null },
      ...{ coverAlt: null, sharePictureId: null, link: null, ...NO_CREDITS },
    },
    status: 'draft',
    publication: null,
  };
}
