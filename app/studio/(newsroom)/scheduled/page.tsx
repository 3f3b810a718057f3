import type { Metadata } from 'next';
import { moveScheduledAction } from '@/app/studio/(newsroom)/_piece/schedule-actions';
import { planReleaseAction } from '@/app/studio/(newsroom)/releases/actions';
import { settleScheduledAction } from '@/app/studio/(newsroom)/scheduled/actions';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { ScheduledTable } from '@/components/schedule/scheduled-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { translator } from '@/lib/i18n/translator';
import { isOnPage } from '@/lib/publishing/schedule/is-on-page';
import { listAtOtherTimes, listScheduled } from '@/lib/publishing/schedule/list-scheduled';
import { listAwaitedEditions } from '@/lib/releases/list-awaited-editions';
import { listPlannedReleases } from '@/lib/releases/list-planned-releases';
import { clockChange } from '@/lib/workflow/clock-change';

const ACTIONS = {
  moveScheduled: moveScheduledAction,
  moveRelease: planReleaseAction,
  settle: settleScheduledAction,
};

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'schedule')('title') };
}

export default async function ScheduledPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { q: _q, ...window } = ListQuery.parse(await searchParams);
  const [page, atOtherTimes, planned, awaited] = await Promise.all([
    listScheduled(actor, window),
    listAtOtherTimes(actor),
    listPlannedReleases(actor),
    listAwaitedEditions(actor),
  ]);
  // Whatever is at another time than was chosen stands on every page.
  const releases = planned.filter(({ plan }) => plan && (isOnPage(plan.at, page) || clockChange(plan)));
  const others = page.rows.filter(({ id }) => !atOtherTimes.some((row) => row.id === id));
  const rows = [...atOtherTimes, ...others, ...awaited.filter(({ at }) => isOnPage(at, page))];
  const isEmpty = rows.length === 0 && releases.length === 0;
  const t = translator(locale, 'schedule');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {!isEmpty && <ScheduledTable {...{ rows, releases, locale }} actions={ACTIONS} />}
      {isEmpty && <Notice title={t('empty')} text={t('emptyText')} />}
      <Pager page={page} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
