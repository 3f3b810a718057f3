import { NamesTable } from '@/components/ui/names-table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PlaceRow } from '@/lib/taxonomy/types';
import { PLACE_ROOMS } from './place-actions';

interface Props {
  rows: PlaceRow[];
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
      room={editable ? PLACE_ROOMS.topic : null}
      columns={{ name: t('columns.name'), pieces: t('columns.pieces') }}
      piecesText={(count) => t('pieces', { count })}
    />
  );
}
