import type { Metadata } from 'next';
import { purgeAction, takeOutAction } from '@/app/studio/(newsroom)/trash/actions';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { TrashTable } from '@/components/trash/trash-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { translator } from '@/lib/i18n/translator';
import { listTrash } from '@/lib/trash/list-trash';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'history')('trash.title') };
}

export default async function TrashPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q: _q, ...window } = ListQuery.parse(await searchParams);
  const page = await listTrash(actor, window);
  const t = translator(locale, 'history');
  return (
    <>
      <PageHead title={t('trash.title')} lead={t('trash.lead')} />
      {page.rows.length > 0 && (
        <TrashTable rows={page.rows} locale={locale} takeOut={takeOutAction} purge={purgeAction} />
      )}
      {page.rows.length === 0 && <Notice title={t('trash.empty')} text={t('trash.emptyText')} />}
      <Pager page={page} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
