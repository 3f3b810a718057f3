import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { AuthorAbout } from '@/components/site/author-about';
import { PieceList } from '@/components/site/piece-list';
import { authorsIndexPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findAuthor } from '@/lib/publications/find-collection';
import { listByAuthor } from '@/lib/publications/list-pieces';
import { person } from '@/lib/publications/structured-data';
import type { AuthorPageView, CreditedCard } from '@/lib/publications/types';

const kind = {
  find: findAuthor,
  title: ({ honorific, name }: AuthorPageView) => `${honorific} ${name}`.trim(),
  subject: person,
  about: (author: AuthorPageView, locale: Locale) => <AuthorAbout author={author} locale={locale} />,
  parents: (locale: Locale) => [
    { name: translator(locale, 'site')('authorsIndex.title'), path: authorsIndexPath(locale) },
  ],
  list: listByAuthor,
  rows: (rows: CreditedCard[], locale: Locale) => <PieceList pieces={rows} locale={locale} level={2} />,
};

export const generateMetadata = (props: CollectionProps) => collectionMetadata(props, kind);

export default function AuthorPage(props: CollectionProps) {
  return renderCollection(props, kind);
}
