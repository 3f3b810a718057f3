import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { SectionPieces } from '@/components/site/section-pieces';
import { sectionsIndexPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findSection } from '@/lib/publications/find-collection';
import { listBySection } from '@/lib/publications/list-pieces';
import { findOpening, withoutOpening } from '@/lib/publications/section-opening';
import type { ListBlock, PieceCard } from '@/lib/publications/types';

const kind = {
  find: findSection,
  parents: (locale: Locale) => [
    { name: translator(locale, 'site')('sectionsIndex.title'), path: sectionsIndexPath(locale) },
  ],
  opening: findOpening,
  list: listBySection,
  rows: (rows: PieceCard[], locale: Locale, opening: ListBlock | null) => (
    <SectionPieces opening={opening} pieces={withoutOpening(rows, opening)} locale={locale} />
  ),
};

export const generateMetadata = (props: CollectionProps) => collectionMetadata(props, kind);

export default function SectionPage(props: CollectionProps) {
  return renderCollection(props, kind);
}
