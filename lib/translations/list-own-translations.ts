import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { summariesOf, summarySelect } from '@/lib/entries/summaries';
import { visibleTo } from '@/lib/entries/visible-to';
import { dayOf } from '@/lib/i18n/dates';
import { otherLocale } from '@/lib/i18n/locales';
import { translationState } from '@/lib/workflow/translation-state';
import type { OwnTranslation } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

/** What the actor is to translate, that with the earliest day first. */
export async function listOwnTranslations(actor: Actor, count: number): Promise<OwnTranslation[]> {
  const rows = await db().translationAssignment.findMany({
    where: {
      translatorId: requireUserId(actor),
      entry: { trashedAt: null, archivedAt: null, ...visibleTo(actor) },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { assignedAt: 'asc' }, { entryId: 'asc' }],
    take: count,
    select: {
      ...{ locale: true, dueOn: true, assignedBy: NAME },
      entry: {
        select: { ...{ id: true, kind: true, sourceLocale: true }, editions: { select: summarySelect } },
      },
    },
  });
  return rows.map(({ locale, dueOn, assignedBy, entry: { id: entryId, kind, sourceLocale, ...entry } }) => {
    const editions = summariesOf(entry.editions);
    const titled = editions[locale]?.title ? locale : otherLocale(locale);
    return {
      ...{ entryId, kind, locale, by: assignedBy, dueOn: dueOn && dayOf(dueOn) },
      title: { text: editions[titled]?.title ?? '', locale: titled },
      state: translationState({ sourceLocale, editions }, locale),
    };
  });
}
