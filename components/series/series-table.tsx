import { NamesTable } from '@/components/ui/names-table';
import type { DatedRow, RecordSort } from '@/lib/bilingual-records/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  rows: DatedRow[];
  locale: Locale;
  sort: RecordSort;
  /** Whether names link to their forms. */
  editable: boolean;
}

export function SeriesTable({ rows, locale, sort, editable }: Props) {
  const t = translator(locale, 'series');
  return (
    <NamesTable
      rows={rows}
      locale={locale}
      path={editable ? '/studio/series' : null}
      sort={sort}
      columns={{ name: t('columns.name'), pieces: t('columns.pieces') }}
      piecesText={(count) => t('pieces', { count })}
    />
  );
}
