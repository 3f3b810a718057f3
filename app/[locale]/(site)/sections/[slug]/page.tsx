import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { PieceList } from '@/components/site/piece-list';
import { sectionsIndexPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findSection } from '@/lib/publications/find-collection';
import { listBySection } from '@/lib/publications/list-pieces';
import type { PieceCard } from '@/lib/publications/types';

const kind = {
  find: findSection,
  parents: (locale: Locale) => [
    { name: translator(locale, 'site')('sectionsIndex.title'), path: sectionsIndexPath(locale) },
  ],
  list: listBySection,
  rows: (rows: PieceCard[], locale: Locale) => (
    <PieceList pieces={rows} locale={locale} level={2} withoutSection />
  ),
};

export const generateMetadata = (props: CollectionProps) => collectionMetadata(props, kind);

export default function SectionPage(props: CollectionProps) {
  return renderCollection(props, kind);
}
