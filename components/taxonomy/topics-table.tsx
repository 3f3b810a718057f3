import { NamesTable } from '@/components/ui/names-table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { TermRow } from '@/lib/taxonomy/types';
import { TERM_PATHS } from './term-actions';

interface Props {
  rows: TermRow[];
  locale: Locale;
  /** Names lead to their forms. */
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
