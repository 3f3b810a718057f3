import type { Metadata } from 'next';
import { siteFrame } from '@/app/[locale]/(site)/fragment';

import { loadSite } from '@/app/[locale]/(site)/load-site';
import { pageMetadata } from '@/app/[locale]/(site)/page-metadata';
import { type PagedProps, type ReaderProps, readLocale } from '@/app/[locale]/(site)/reader-params';
import { PageFrame } from '@/components/site/page-frame';
import { searchAddress, searchQuery } from '@/components/site/search/search-address';
import { SearchPage } from '@/components/site/search/search-page';
import { searchPath } from '@/lib/i18n/addresses';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findNavigation } from '@/lib/publications/find-navigation';
import { answerSearch } from '@/lib/publications/search/answer-search';
import { searchCursorText } from '@/lib/publications/search/search-cursor';
import { readSearch } from './read-search';

type Props = ReaderProps & PagedProps;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const { text } = await readSearch(await searchParams, locale);
  const t = translator(locale, 'search');
  const page = pageMetadata(await loadSite(locale), {
    ...{ locale, title: t('title'), description: t('description') },
    path: searchPath(locale),
    translationPath: text ? null : searchPath(otherLocale(locale)),
  });
  if (!text) return { ...page, robots: { index: false, follow: true } };
  const { name } = await loadSite(locale);
  // Isolated, because the question may be in any language.
  const title = `${t('metaTitle', { query: `\u2068${text}\u2069` })} | ${name}`;
  return { ...page, title, robots: { index: false, follow: true } };
}

export default async function Search({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { text, parameters, narrowed, ...search } = await readSearch(await searchParams, locale);
  const [frame, sections, answer] = await Promise.all([
    siteFrame(locale),
    findNavigation(locale),
    answerSearch(text, search, locale),
  ]);
  const cursor = answer.results?.next;
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={otherLanguage(locale, text)} isSearch>
      <SearchPage
        {...answer}
        {...{ locale, text, parameters, narrowed, sections }}
        next={cursor ? searchAddress(locale, parameters, { after: searchCursorText(cursor) }) : null}
      />
    </PageFrame>
  );
}

/** The same question. What it is narrowed to has other names there. */
function otherLanguage(locale: Locale, text: string) {
  return { path: searchPath(otherLocale(locale)), query: searchQuery({ q: text }) };
}
