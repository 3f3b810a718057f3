'use client';

import { Link } from '@/components/ui/link';
import table from '@/components/ui/record-table.module.css';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import type { ListItem } from '@/lib/lists/types';
import { ItemTitle } from './item-title';

type Props = Pick<ListItem, 'entryId' | 'kind' | 'titles'> & { locale: Locale };

/** A piece's titles, which lead to where it is written, in the language of the interface if it has that. */
export function PieceLink({ entryId, kind, titles, locale }: Props) {
  const language = titles[locale] === null ? otherLocale(locale) : locale;
  return (
    <Link href={editorPath({ kind, entryId, locale: language })} className={table.name}>
      <ItemTitle titles={titles} locale={locale} />
    </Link>
  );
}
