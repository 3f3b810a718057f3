import { directionOf, type Locale } from '@/lib/i18n/locales';
import { isolatedHtml } from '@/lib/richtext/isolated-html';
import type { ArrangedRow } from './arranged-order';
import { inOrder } from './curated-list';

interface Titled {
  id: string;
  locale: Locale;
  title: string;
  titleHtml: string;
}

/** The rows in the order of a list, with the titles that editors gave them in it. A title is in the language of the piece. */
export function inArrangedOrder<Row extends Titled>(
  arranged: readonly Pick<ArrangedRow, 'id' | 'titleAr' | 'titleEn'>[],
  rows: Row[],
): Row[] {
  const byId = new Map(arranged.map((each) => [each.id, each]));
  return inOrder([...byId.keys()], rows).map((row) => {
    const { titleAr, titleEn } = byId.get(row.id) ?? {};
    const title = row.locale === 'ar' ? titleAr : titleEn;
    return title ? { ...row, title, titleHtml: isolatedHtml(title, directionOf(row.locale)) } : row;
  });
}
