import { Box } from '@mantine/core';
import type { Metadata } from 'next';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { RedirectButtons } from '@/components/redirects/redirect-buttons';
import { RedirectsTable } from '@/components/redirects/redirects-table';
import { FilterChips } from '@/components/ui/filter-chips';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { SearchField } from '@/components/ui/search-field';
import { translator } from '@/lib/i18n/translator';
import { listRedirects } from '@/lib/redirects/list-redirects';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'redirects')('title') };
}

export default async function RedirectsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q, ...window } = ListQuery.parse(await searchParams);
  const page = await orNotFound(listRedirects(actor, { query: q, ...window }));
  const t = translator(locale, 'redirects');
  const tStudio = translator(locale, 'studio');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<RedirectButtons />} />
      <Box mb="sm">
        <SearchField label={t('search')} />
      </Box>
      <FilterChips chips={q ? [{ param: 'q', label: `${tStudio('list.search')}: ${q}` }] : []} />
      {page.rows.length > 0 && <RedirectsTable rows={page.rows} locale={locale} />}
      {page.rows.length === 0 && q !== '' && (
        <Notice title={tStudio('list.nothingFound')} text={tStudio('list.nothingFoundText')} />
      )}
      {page.rows.length === 0 && q === '' && <Notice title={t('empty')} text={t('emptyText')} />}
      <Pager page={page} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
