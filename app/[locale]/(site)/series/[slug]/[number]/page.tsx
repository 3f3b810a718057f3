import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { centerNewsFragment, siteFrame } from '@/app/[locale]/(site)/fragment';
import { loadSite } from '@/app/[locale]/(site)/load-site';
import { pageMetadata } from '@/app/[locale]/(site)/page-metadata';
import { readLocale, readSlug } from '@/app/[locale]/(site)/reader-params';
import { seriesParents } from '@/app/[locale]/(site)/series/[slug]/series-parents';
import { JsonLd } from '@/components/prose/json-ld';
import { IssuePage } from '@/components/site/issue-page';
import { PageFrame } from '@/components/site/page-frame';
import { seriesIndexPath, seriesPath } from '@/lib/i18n/addresses';
import { localDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { wayTo } from '@/lib/i18n/way-to';
import { findIssue } from '@/lib/publications/issues/find-issue';
import { issueTags, publicationIssue } from '@/lib/publications/issues/issue-data';
import { listIssueContents } from '@/lib/publications/issues/list-issues';
import type { IssuePageView } from '@/lib/publications/issues/types';
import { breadcrumbs } from '@/lib/publications/structured-data';

interface Props {
  params: Promise<{ locale: string; slug: string; number: string }>;
}

async function readIssue({ params }: Props) {
  const given = await params;
  const locale = readLocale(given.locale);
  const asked = `${seriesPath(locale, readSlug(given.slug))}/${given.number}`;
  const issue = (await findIssue(locale, asked.normalize('NFC'))) ?? notFound();
  return { locale, issue, asked };
}

/** The name of the series with the number. */
const nameOf = ({ series, number }: IssuePageView, locale: Locale, write = localDigits) =>
  translator(locale, 'site')('piece.issue', { series: series.name, number: write(number, locale) });

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, issue } = await readIssue(props);
  const site = await loadSite(locale);
  const name = nameOf(issue, locale);
  const { path, translationPath, series } = issue;
  return {
    ...pageMetadata(site, {
      ...{ locale, path, translationPath, listPath: series.path },
      title: issue.title ? `${issue.title} | ${name}` : name,
      description: issue.title ? `${name}: ${issue.title}` : series.description || name,
    }),
    other: issueTags(issue, locale, site),
  };
}

/** One issue of a series, for readers. */
export default async function ReaderIssuePage(props: Props) {
  const { locale, issue, asked } = await readIssue(props);
  if (issue.path !== asked) permanentRedirect(encodeURI(issue.path));
  const [site, frame, centerNews, contents] = await Promise.all([
    loadSite(locale),
    siteFrame(locale, { path: seriesIndexPath(locale), isPage: false }),
    centerNewsFragment(locale),
    listIssueContents(locale, issue),
  ]);
  const { series, path } = issue;
  // Programs read 0–9 alone.
  const way = wayTo(
    [...seriesParents(locale), series, { name: nameOf(issue, locale, String), path }],
    locale,
  );
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={{ path: issue.translationPath }}>
      <IssuePage issue={issue} contents={contents} locale={locale} centerNews={centerNews} way={way} />
      <JsonLd data={breadcrumbs(way, site)} />
      <JsonLd data={publicationIssue(issue, contents, locale, site)} />
    </PageFrame>
  );
}
