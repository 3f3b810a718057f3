import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { PieceList } from '@/components/site/piece-list';
import type { Locale } from '@/lib/i18n/locales';
import type { PageCursor } from '@/lib/page-cursor';
import { findListPage } from '@/lib/publications/find-list-page';
import { listArranged } from '@/lib/publications/list-arranged';
import type { PieceCard } from '@/lib/publications/types';

const kind = {
  find: findListPage,
  list: (locale: Locale, key: string, before: PageCursor | null) => listArranged(key, locale, before),
  rows: (rows: PieceCard[], locale: Locale) => <PieceList pieces={rows} locale={locale} level={2} />,
};

export const generateMetadata = (props: CollectionProps) => collectionMetadata(props, kind);

/** Everything on a list that administrators gave a page of its own. */
export default function ListPage(props: CollectionProps) {
  return renderCollection(props, kind);
}
