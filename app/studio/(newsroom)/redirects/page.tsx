import type { Metadata } from 'next';
import { ListQuery, oneOf, PAGE_SIZES, type Query, sortBy } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { RedirectButtons } from '@/components/redirects/redirect-buttons';
import { RedirectsTable } from '@/components/redirects/redirects-table';
import { ChoiceFilters } from '@/components/ui/choice-filters';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listRedirects } from '@/lib/redirects/list-redirects';
import { NEWEST_FIRST, REDIRECT_ORIGINS, REDIRECT_SORTS } from '@/lib/redirects/types';

const RedirectsQuery = ListQuery.extend({ origin: oneOf(REDIRECT_ORIGINS), sort: sortBy(REDIRECT_SORTS) });

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'redirects')('title') };
}

export default async function RedirectsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q, ...window } = RedirectsQuery.parse(await searchParams);
  const page = await orNotFound(listRedirects(actor, { query: q, ...window }));
  const t = translator(locale, 'redirects');
  const isNarrowed = q !== '' || window.origin !== undefined;
  const tStudio = translator(locale, 'studio');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<RedirectButtons />} />
      <ChoiceFilters search={t('search')} choices={choicesOf(locale)} />
      {page.rows.length > 0 && (
        <RedirectsTable rows={page.rows} locale={locale} sort={window.sort ?? NEWEST_FIRST} />
      )}
      {page.rows.length === 0 && isNarrowed && (
        <Notice title={tStudio('list.nothingFound')} text={tStudio('list.nothingFoundText')} />
      )}
      {page.rows.length === 0 && !isNarrowed && <Notice title={t('empty')} text={t('emptyText')} />}
      <Pager page={page} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}

function choicesOf(locale: Locale) {
  const t = translator(locale, 'redirects');
  const items = REDIRECT_ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }));
  return [{ param: 'origin', label: t('columns.made'), items }];
}
