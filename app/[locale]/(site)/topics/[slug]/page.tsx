import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { PieceList } from '@/components/site/piece-list';
import { topicsIndexPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findTopic } from '@/lib/publications/find-collection';
import { listByTopic } from '@/lib/publications/list-pieces';
import type { PieceCard } from '@/lib/publications/types';

const kind = {
  find: findTopic,
  parents: (locale: Locale) => [
    { name: translator(locale, 'site')('topicsIndex.title'), path: topicsIndexPath(locale) },
  ],
  list: listByTopic,
  rows: (rows: PieceCard[], locale: Locale) => <PieceList pieces={rows} locale={locale} level={2} />,
};

export const generateMetadata = (props: CollectionProps) => collectionMetadata(props, kind);

export default function TopicPage(props: CollectionProps) {
  return renderCollection(props, kind);
}
