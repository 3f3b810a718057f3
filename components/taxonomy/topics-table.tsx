import { NamesTable } from '@/components/ui/names-table';
import type { RecordRow } from '@/lib/bilingual-records/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { TERM_PATHS } from './term-paths';

interface Props {
  rows: RecordRow[];
  locale: Locale;
  /** Whether names link to their forms. */
  editable: boolean;
}

export function TopicsTable({ rows, locale, editable }: Props) {
  const t = translator(locale, 'taxonomy');
  return (
    <NamesTable
      rows={rows}
      locale={locale}
      path={editable ? TERM_PATHS.topic : null}
      columns={{ name: t('columns.name'), pieces: t('columns.pieces') }}
      piecesText={(count) => t('pieces', { count })}
    />
  );
}
