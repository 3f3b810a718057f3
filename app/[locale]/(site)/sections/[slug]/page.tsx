import { type PlaceProps, placeMetadata, renderPlace } from '@/app/[locale]/(site)/place-route';
import { PieceList } from '@/components/site/piece-list';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findSection } from '@/lib/shelf/find-place';
import { listBySection } from '@/lib/shelf/list-pieces';
import type { PieceCard, PlaceView } from '@/lib/shelf/types';

const kind = {
  find: findSection,
  label: (_: PlaceView, locale: Locale) => translator(locale, 'site')('place.section'),
  list: listBySection,
  rows: (rows: PieceCard[], locale: Locale) => (
    <PieceList pieces={rows} locale={locale} level={2} withoutSection />
  ),
};

export const generateMetadata = (props: PlaceProps) => placeMetadata(props, kind);

export default function SectionPage(props: PlaceProps) {
  return renderPlace(props, kind);
}
