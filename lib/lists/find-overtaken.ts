import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { listed } from '@/lib/publications/curated-list';
import { overtaken } from '@/lib/workflow/overtaken';
import type { OvertakenFront } from './composition/types';
import { canArrange } from './policy';
import { SHOWN_MAX } from './types';

/** More newer articles are not counted. */
export const NEWER_MAX = 100;

/** What stands on the front page that readers see although newer articles have overtaken it, for those who arrange it. */
export async function findOvertaken(actor: Actor): Promise<OvertakenFront[]> {
  if (!canArrange(actor)) return [];
  return (await Promise.all(LOCALES.map(findIn))).flat();
}

async function findIn(locale: Locale): Promise<OvertakenFront[]> {
  const [shown, newest] = await Promise.all([
    listed('front-page', locale),
    db().publication.findMany({
      where: { locale, kind: 'article' },
      orderBy: [{ datelineAt: 'desc' }, { entryNumber: 'desc' }],
      select: { datelineAt: true, entryNumber: true },
      take: NEWER_MAX + SHOWN_MAX,
    }),
  ]);
  const numbers = new Set(shown.map(({ entryNumber }) => entryNumber));
  const others = newest.filter(({ entryNumber }) => !numbers.has(entryNumber)).slice(0, NEWER_MAX);
  return overtaken(shown, others, new Date()).map(({ part, piece, newer }) => ({
    ...{ locale, part, newer },
    datelineAt: piece.datelineAt,
  }));
}
