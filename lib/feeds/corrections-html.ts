import { formatDate } from '@/lib/i18n/dates';
import { directionOf } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import { isolatedHtml } from '@/lib/richtext/isolated-html';

/** A paragraph for each correction, as on the page of the piece. */
export function correctionsHtml({ corrections, locale }: Pick<PieceView, 'corrections' | 'locale'>): string {
  const t = translator(locale, 'site');
  return corrections
    .map(({ at, note }) => {
      const when = t('corrections.one', { date: formatDate(at, locale) });
      return `<p><strong>${when}</strong> ${isolatedHtml(note, directionOf(locale))}</p>`;
    })
    .join('');
}
