import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntry } from '@/lib/entries/lock';
import { mayDoWithAll } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { notify } from '@/lib/notifications/notify';
import { type Mark, marksUnderSource } from './marks-under-source';

export interface SourceChange {
  locale: Locale;
  /** The languages that will be behind, as the user was told. */
  behind: readonly Locale[];
}

/**
 * Makes another language that of the original, which the other edition follows, and marks both editions as they then stand to each other. Throws
 * `conflict` when it is the original already, has no edition, or the editions would stand otherwise than the user was told.
 */
export async function setSourceLocale(
  tx: Tx,
  actor: Actor,
  entryId: string,
  { locale, behind }: SourceChange,
): Promise<void> {
  const entry = await lockEntry(tx, actor, entryId);
  permit(mayDoWithAll(actor, 'setSourceLocale', entry));
  requireOther(entry, locale);
  const marks = await marksUnderSource(tx, entryId, locale);
  if (marks.some((mark) => (mark.after !== null) !== behind.includes(mark.locale)))
    throw new AppError('conflict', [{ path: '', key: 'source.changedSince' }]);
  await storeMarks(tx, marks);
  await tx.entry.update({ where: { id: entryId }, data: { sourceLocale: locale } });
  await recordEvent(tx, actor, {
    action: 'entry.source_changed',
    ...{ subjectType: 'entry', subjectId: entryId, locale },
    names: entry.editions.map(({ title }) => title),
    data: { before: entry.sourceLocale, behind: [...behind] },
  });
  for (const { editionId, before, after } of marks)
    if (after && before === null) await notify(tx, actor, { kind: 'behind', editionId }, after.id);
}

/** Throws `conflict` unless the language can become that of the original. */
export function requireOther(
  entry: { sourceLocale: Locale | null; editions: readonly { locale: Locale }[] },
  locale: Locale,
): void {
  if (entry.sourceLocale === locale) throw new AppError('conflict', [{ path: '', key: 'source.already' }]);
  if (!entry.editions.some((edition) => edition.locale === locale))
    throw new AppError('conflict', [{ path: '', key: 'source.missing' }]);
}

/** As lib/publishing/mark-behind.ts writes them; the entry is locked. */
async function storeMarks(tx: Tx, marks: readonly Mark[]): Promise<void> {
  for (const { editionId, before, after } of marks)
    if (before !== (after?.id ?? null))
      await tx.$executeRaw`
        UPDATE "Edition" SET "behindSinceId" = ${after?.id ?? null}::uuid WHERE "id" = ${editionId}::uuid`;
}
