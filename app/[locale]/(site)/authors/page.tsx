import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { AuthorsList } from '@/components/site/authors-list';
import { authorsIndexPath } from '@/lib/i18n/addresses';
import { otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listAuthors } from '@/lib/publications/list-authors';

async function facts({ params }: ReaderProps) {
  const locale = readLocale((await params).locale);
  const t = translator(locale, 'site');
  return {
    locale,
    before: null,
    title: t('authorsIndex.title'),
    description: t('authorsIndex.description'),
    path: authorsIndexPath(locale),
    translationPath: authorsIndexPath(otherLocale(locale)),
    empty: t('authorsIndex.empty'),
  };
}

export const generateMetadata = async (props: ReaderProps) => listMetadata(await facts(props));

/** Everybody who writes for the centre, for readers. */
export default async function AuthorsIndexPage(props: ReaderProps) {
  const index = await facts(props);
  const { locale } = index;
  const all = async () => ({ rows: await listAuthors(locale), newer: null, older: null });
  return renderList({
    ...index,
    list: all(),
    rows: (authors) => <AuthorsList authors={authors} locale={locale} />,
  });
}
