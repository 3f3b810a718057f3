import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { asList, type NamesProps, partHref, partOfNames } from '@/app/[locale]/(site)/names-route';
import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { AuthorsList } from '@/components/site/authors-list';
import { LetterLinks } from '@/components/site/letter-links';
import { authorsIndexPath } from '@/lib/i18n/addresses';
import { otherLocale } from '@/lib/i18n/locales';
import { readNamePart } from '@/lib/i18n/name-part';
import { translator } from '@/lib/i18n/translator';
import { listAuthors } from '@/lib/publications/indexes/list-authors';

async function facts({ params, searchParams }: NamesProps) {
  const locale = readLocale((await params).locale);
  const part = readNamePart(await searchParams);
  const authors = await listAuthors(locale, part);
  const t = translator(locale, 'site');
  const path = authorsIndexPath(locale);
  return {
    ...{ locale, path, part, authors },
    ...partOfNames(part, authors, { title: t('authorsIndex.title'), path }, locale),
    description: t('authorsIndex.description'),
    translationPath: authorsIndexPath(otherLocale(locale)),
    empty: t('authorsIndex.empty'),
    isOfNames: true,
    hasBothNames: true,
  };
}

export const generateMetadata = async (props: NamesProps) => listMetadata(await facts(props));

/** Everybody who writes for the centre, for readers. */
export default async function AuthorsIndexPage(props: NamesProps) {
  const { authors, part, ...index } = await facts(props);
  const { locale, path } = index;
  const all = authors && { ...authors, rows: [...authors.rows, ...authors.former.rows] };
  const allFormer = partHref(path, { ...part, isFormer: true, after: null });
  return renderList({
    ...index,
    about: authors && (
      <LetterLinks page={authors} path={path} part={index.before} hasBothNames locale={locale} />
    ),
    list: Promise.resolve(all && asList(all)),
    rows: () => authors && <AuthorsList authors={authors} allFormer={allFormer} locale={locale} />,
  });
}
