import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntriesInOrder } from '@/lib/entries/lock-entries-in-order';
import { canSeeEntry } from '@/lib/entries/policy';
import { otherLocale } from '@/lib/i18n/locales';
import { notify } from '@/lib/notifications/notify';
import { canTranslate } from './can-translate';

const ENTRY = {
  ...{ kind: true, createdById: true, trashedAt: true, archivedAt: true },
  editions: { select: { id: true, locale: true, state: true, stage: true, title: true } },
} as const;

/**
 * Takes back what somebody is to translate and may not any more, because the account was deactivated or has another role, and tells them: of each that they
 * may still see by its title, of the others that there were some. The account is locked, so that nobody asks them meanwhile. That a piece is in the trash or in the archive takes nothing back: nobody can work on it for now.
 */
export async function endTranslations(tx: Tx, actor: Actor, translatorId: string): Promise<void> {
  const account = await tx.user.findUniqueOrThrow({ where: { id: translatorId } });
  const assigned = await tx.translationAssignment.findMany({ where: { translatorId } });
  await lockEntriesInOrder(tx, { changed: assigned.map(({ entryId }) => entryId), kept: [] });
  const rows = await tx.translationAssignment.findMany({
    where: { translatorId },
    orderBy: [{ entryId: 'asc' }, { locale: 'asc' }],
    include: { entry: { select: ENTRY } },
  });
  let isUnseen = false;
  for (const { entryId, locale, assignedAt, entry } of rows) {
    const { editions } = entry;
    const edition = editions.find((each) => each.locale === locale) ?? null;
    if (canTranslate(account, { ...entry, trashedAt: null, archivedAt: null }, edition)) continue;
    await tx.translationAssignment.delete({ where: { entryId_locale: { entryId, locale } } });
    await recordEvent(tx, actor, {
      ...{ action: 'edition.translator_removed', subjectType: 'entry', subjectId: entryId, locale },
      names: editions.map(({ title }) => title),
      data: { translatorId },
    });
    const followed = editions.find((each) => each.locale === otherLocale(locale));
    if (!canSeeEntry({ userId: translatorId, role: account.role }, entry)) isUnseen = true;
    else if (followed)
      await notify(
        tx,
        actor,
        { kind: 'translation_ended', editionId: followed.id, locale, translatorId },
        `${entryId}:${locale}:${assignedAt.toISOString()}`,
      );
  }
  if (isUnseen) await notify(tx, actor, { kind: 'translations_lost', translatorId }, `${account.version}`);
}
