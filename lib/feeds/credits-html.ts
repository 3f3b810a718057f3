import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { directionOf } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceView } from '@/lib/publications/types';
import { isolatedHtml } from '@/lib/richtext/isolated-html';

/** A line for each role, as on the page of the piece: programs that show feeds pass contributors over, and JSON Feed has none. */
export function creditsHtml({ credits, locale }: Pick<PieceView, 'credits' | 'locale'>): string {
  const t = translator(locale, 'site');
  const list = new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' });
  const linked = ({ honorific, name, path }: PieceView['credits'][number]['people'][number]) =>
    `<a href="${encodeURI(path)}">${isolatedHtml(`${honorific} ${name}`.trim(), directionOf(locale))}</a>`;
  return credits
    .map(({ role, people }) => {
      const names = list.format(people.map(linked));
      return `<p>${t.markup(`credits.${role}`, { names: () => names })}</p>`;
    })
    .join('');
}
