import { type PlaceProps, placeMetadata, renderPlace } from '@/app/[locale]/(site)/place-route';
import { PieceList } from '@/components/site/piece-list';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findAuthor } from '@/lib/shelf/find-place';
import { listByAuthor } from '@/lib/shelf/list-pieces';
import type { AuthorPageView, PieceCard } from '@/lib/shelf/types';

const kind = {
  find: findAuthor,
  label: ({ gender }: AuthorPageView, locale: Locale) => translator(locale, 'site')(`place.author.${gender}`),
  title: ({ honorific, name }: AuthorPageView) => `${honorific} ${name}`.trim(),
  list: listByAuthor,
  rows: (rows: PieceCard[], locale: Locale) => <PieceList pieces={rows} locale={locale} level={2} />,
};

export const generateMetadata = (props: PlaceProps) => placeMetadata(props, kind);

export default function AuthorPage(props: PlaceProps) {
  return renderPlace(props, kind);
}
