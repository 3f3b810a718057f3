import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { coverOf } from './cover-columns';
import {
  canEditEdition,
  canEditEntry,
  canPublish,
  canSeeEntry,
  canUnpublish,
  mayDo,
  mayDoWithAll,
  NEW_EDITION,
} from './policy';
import { summariesOf, summarySelect } from './summaries';
import { translatorSelect, translatorsOf } from './translators';
import type { EntryForEditor, Permissions } from './types';

/** An entry without its texts: its fields, the states of both editions, and what the actor may do. Throws `not_found`. */
export async function getEntryForEditor(actor: Actor, kind: Kind, entryId: string): Promise<EntryForEditor> {
  const row = isUuid(entryId)
    ? await db().entry.findFirst({
        where: { id: entryId, kind },
        include: {
          editions: { select: summarySelect },
          translations: { select: translatorSelect },
          authors: { orderBy: { position: 'asc' } },
          topics: true,
          createdBy: { select: { id: true, nameAr: true, nameEn: true } },
        },
      })
    : null;
  const entry = found(row && canSeeEntry(actor, row) ? row : null);
  const permissions = (locale: Locale): Permissions => {
    const edition = entry.editions.find((candidate) => candidate.locale === locale) ?? NEW_EDITION;
    return {
      edit: canEditEdition(actor, entry, edition),
      publish: canPublish(actor, entry, edition),
      unpublish: canUnpublish(actor, entry, edition),
      assignTranslator: mayDo(actor, 'assignTranslator', entry, edition),
    };
  };
  return {
    id: entry.id,
    number: entry.number,
    kind: entry.kind,
    version: entry.version,
    sectionId: entry.sectionId,
    issueId: entry.issueId,
    topicIds: entry.topics.map((topic) => topic.topicId),
    authorIds: entry.authors.map((author) => author.personId),
    relatedIds: entry.relatedIds,
    cover: coverOf(entry),
    createdBy: entry.createdBy,
    archivedAt: entry.archivedAt,
    trash: entry.trashedAt && { at: entry.trashedAt, reason: entry.trashReason ?? '' },
    embargoUntil: entry.embargoUntil,
    sourceLocale: entry.sourceLocale,
    editions: summariesOf(entry.editions),
    translators: translatorsOf(entry.translations),
    can: {
      ar: permissions('ar'),
      en: permissions('en'),
      editEntry: canEditEntry(actor, entry),
      trash: mayDoWithAll(actor, 'putIntoTrash', entry),
      setSourceLocale: mayDoWithAll(actor, 'setSourceLocale', entry),
      archive: mayDoWithAll(actor, 'archive', entry),
      takeOutOfArchive: mayDoWithAll(actor, 'takeOutOfArchive', entry),
    },
  };
}
