import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { NewRelease } from '@/components/releases/new-release';
import { ReleasesTable } from '@/components/releases/releases-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { translator } from '@/lib/i18n/translator';
import { listReleases } from '@/lib/releases/list-releases';
import { canManageReleases } from '@/lib/releases/policy';
import { createReleaseAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'releases')('title') };
}

/** A newsroom has a few at a time. */
const MAX_OPEN = 100;

/** All releases, and the way to another one. */
export default async function ReleasesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  if (!canManageReleases(actor)) notFound();
  const locale = user.interfaceLocale;
  const { q: _q, ...window } = ListQuery.parse(await searchParams);
  const [open, closed] = await Promise.all([
    listReleases(actor, { which: 'open', size: MAX_OPEN }),
    listReleases(actor, { which: 'closed', ...window }),
  ]);
  const isEmpty = open.rows.length + closed.rows.length === 0;
  const t = translator(locale, 'releases');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<NewRelease create={createReleaseAction} />} />
      {isEmpty && <Notice title={t('empty')} text={t('emptyText')} />}
      {open.rows.length > 0 && <ReleasesTable title={t('openPart')} rows={open.rows} locale={locale} />}
      {closed.rows.length > 0 && <ReleasesTable title={t('closedPart')} rows={closed.rows} locale={locale} />}
      <Pager page={closed} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
