import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listEntryCards } from '@/lib/entry-cards/list-entry-cards';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import type { Change } from '@/lib/richtext/compare/change-list';

const idsIn = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap(({ shown }) => [shown.before ?? [], shown.after ?? []].flat())),
];

async function namesOf(actor: Actor, ids: string[], locale: Locale): Promise<Map<string, string>> {
  const select = { id: true, kind: true, fileName: true, altAr: true, altEn: true } as const;
  const media = await db().media.findMany({ where: { id: { in: ids } }, select });
  const cards = await listEntryCards(actor, ids);
  return new Map([
    ...media.map((row) => [row.id, localised(row, 'alt', locale) || row.fileName] as const),
    ...cards.map(
      ({ entryId, titles }) => [entryId, titles[locale] || titles[otherLocale(locale)] || ''] as const,
    ),
  ]);
}

/**
 * Puts the title of a piece, and what a picture or a file is called, in place of its id. Null where nothing has such a name any more, or the user
 * may not see it.
 */
export async function nameShown(actor: Actor, changes: readonly Change[], locale: Locale): Promise<Change[]> {
  const ids = idsIn(changes);
  const names = ids.length > 0 ? await namesOf(actor, ids, locale) : new Map<string, string>();
  const nameOf = (id: string | null) => (id === null ? null : names.get(id) || null);
  return changes.map((change) => ({
    ...change,
    shown: { before: nameOf(change.shown.before), after: nameOf(change.shown.after) },
  }));
}
