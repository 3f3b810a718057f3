import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit, requireNoIssues } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { newIdFor } from '@/lib/richtext/with-new-ids';
import { bringBack } from './bring-back';
import { copiedDocument } from './copied-document';
import { freezeRevision } from './freeze-revision';
import { insertEdition } from './insert-edition';
import { lockEditions, lockEntry } from './lock';
import { lockReferences, NO_REFERENCES } from './lock-references';
import { newEntryId } from './new-entry-id';
import { canDuplicate, canSeeEntry } from './policy';
import { rewriteDocument } from './rewrite-document';
import { entryFieldsOf } from './save-entry-fields';
import { sharedFields } from './shared-fields';

export interface Duplication {
  /** The languages to copy. */
  locales: readonly Locale[];
  /** Whether the text is copied; if not, the copy begins with an empty one. */
  withText?: boolean;
  /** Whether section, authors, topics, issue and cover are copied. */
  withFields: boolean;
}

/**
 * Copies an entry into a new one that belongs to the actor: a draft in each of the chosen languages, without an address, a date and what search
 * engines are told, which belong to one page. Throws `invalid` when there is no such language or nothing to copy, and `forbidden` for what is in
 * the trash.
 */
export async function duplicateEntry(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  { locales, withText = true, withFields }: Duplication,
): Promise<{ entryId: string }> {
  if (!withText && !withFields) throw new AppError('invalid', [{ path: 'withText', key: 'field.required' }]);
  await lockShown(tx, actor, sourceId, { withText, withFields });
  const source = await lockEntry(tx, actor, sourceId);
  permit(canDuplicate(actor, source));
  const editions = await tx.edition.findMany({
    where: { entryId: sourceId, locale: { in: [...locales] } },
    orderBy: { locale: 'asc' },
  });
  if (editions.length === 0 || editions.length < new Set(locales).size)
    throw new AppError('invalid', [{ path: 'locales', key: 'field.unknownChoice' }]);
  const entryId = newEntryId();
  const { kind } = source;
  const sourceLocale = editions.find(({ locale }) => locale === source.sourceLocale)?.locale ?? null;
  await tx.entry.create({ data: { id: entryId, kind, sourceLocale, createdById: requireUserId(actor) } });
  const idFor = newIdFor(newBlockId);
  for (const edition of editions) {
    const document = withText ? copiedDocument(edition, idFor) : null;
    await copyEdition(tx, actor, edition, entryId, { document, withFields });
  }
  await recordEvent(tx, actor, {
    action: 'entry.duplicated',
    ...{ subjectType: 'entry', subjectId: entryId },
    data: { kind, from: sourceId, locales: editions.map(({ locale }) => locale) },
  });
  return { entryId };
}

/** What the copy will refer to is locked before entries: people, section, topics, issue and cover, and the pictures and files of the texts. */
async function lockShown(
  tx: Tx,
  actor: Actor,
  entryId: string,
  { withText, withFields }: { withText: boolean; withFields: boolean },
): Promise<void> {
  const row = isUuid(entryId) ? await tx.entry.findUnique({ where: { id: entryId } }) : null;
  const entry = found(row && canSeeEntry(actor, row) ? row : null);
  const uses = withText
    ? await tx.editionMedia.findMany({ where: { edition: { entryId } }, select: { mediaId: true } })
    : [];
  const fields = withFields ? await entryFieldsOf(tx, entry) : NO_REFERENCES;
  requireNoIssues(
    await lockReferences(tx, { ...fields, relatedIds: [], textMedia: uses.map(({ mediaId }) => mediaId) }),
  );
}

/** The text becomes a step and the beginning a revision, so that the history of the copy says where its words are from. Null: no text. */
async function copyEdition(
  tx: Tx,
  actor: Actor,
  source: Edition,
  entryId: string,
  { document: text, withFields }: { document: DocumentJson | null; withFields: boolean },
): Promise<void> {
  const { id, document: empty } = await insertEdition(tx, actor, entryId, source.locale);
  const document = text ?? empty;
  const lock = async () => found((await lockEditions(tx, actor, [id]))[0]);
  if (withFields)
    await bringBack(tx, actor, await lock(), { document, fields: await sharedFields(tx, source) });
  else await rewriteDocument(tx, actor, (await lock()).edition, document);
  await freezeRevision(tx, actor, { ...(await lock()), occasion: 'duplicated' });
}
