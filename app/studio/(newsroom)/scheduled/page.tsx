import type { Metadata } from 'next';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { ScheduledTable } from '@/components/schedule/scheduled-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { translator } from '@/lib/i18n/translator';
import { listScheduled } from '@/lib/publishing/schedule/list-scheduled';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'schedule')('title') };
}

export default async function ScheduledPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q: _q, ...window } = ListQuery.parse(await searchParams);
  const page = await listScheduled(actor, window);
  const t = translator(locale, 'schedule');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {page.rows.length > 0 && <ScheduledTable rows={page.rows} locale={locale} />}
      {page.rows.length === 0 && <Notice title={t('empty')} text={t('emptyText')} />}
      <Pager page={page} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
