import { listMetadata, renderList } from '@/app/[locale]/(site)/list-route';
import { asList, type NamesProps, partOfNames } from '@/app/[locale]/(site)/names-route';
import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { LetterLinks } from '@/components/site/letter-links';
import { TopicsList } from '@/components/site/topics-list';
import { topicsIndexPath } from '@/lib/i18n/addresses';
import { otherLocale } from '@/lib/i18n/locales';
import { readNamePart } from '@/lib/i18n/name-part';
import { translator } from '@/lib/i18n/translator';
import { listTopics } from '@/lib/publications/indexes/list-topics';

async function facts({ params, searchParams }: NamesProps) {
  const locale = readLocale((await params).locale);
  const part = { ...readNamePart(await searchParams), isFormer: false };
  const topics = await listTopics(locale, part);
  const t = translator(locale, 'site');
  const path = topicsIndexPath(locale);
  return {
    ...{ locale, path, topics },
    ...partOfNames(part, topics, { title: t('topicsIndex.title'), path }, locale),
    description: t('topicsIndex.description'),
    translationPath: topicsIndexPath(otherLocale(locale)),
    empty: t('topicsIndex.empty'),
    isOfNames: true,
  };
}

export const generateMetadata = async (props: NamesProps) => listMetadata(await facts(props));

/** All topics by their letters, for readers. */
export default async function TopicsIndexPage(props: NamesProps) {
  const { topics, ...index } = await facts(props);
  const { locale, path, before } = index;
  return renderList({
    ...index,
    about: topics && <LetterLinks page={topics} path={path} part={before} locale={locale} />,
    list: Promise.resolve(topics && asList(topics)),
    rows: (rows) => <TopicsList topics={rows} locale={locale} />,
  });
}
