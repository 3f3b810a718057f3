import { NamesTable } from '@/components/ui/names-table';
import type { DatedRow, RecordSort } from '@/lib/bilingual-records/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PersonRow } from '@/lib/people/types';

interface Props {
  rows: (PersonRow & DatedRow)[];
  locale: Locale;
  sort: RecordSort;
  /** Whether names link to their forms. */
  editable: boolean;
}

/** Authors, each with the honorific before the name. */
export function PeopleTable({ rows, locale, sort, editable }: Props) {
  const t = translator(locale, 'people');
  const titled = rows.map((row) => ({
    ...row,
    nameAr: `${row.honorificAr} ${row.nameAr}`.trim(),
    nameEn: `${row.honorificEn} ${row.nameEn}`.trim(),
  }));
  return (
    <NamesTable
      rows={titled}
      locale={locale}
      path={editable ? '/studio/people' : null}
      sort={sort}
      columns={{ name: t('columns.name'), pieces: t('columns.pieces') }}
      piecesText={(count) => t('pieces', { count })}
    />
  );
}
