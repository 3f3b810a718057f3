import type { Metadata } from 'next';
import { z } from 'zod';
import type { Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { PieceStatisticsView } from '@/components/statistics/piece-statistics-view';
import { RangeLinks } from '@/components/statistics/range-links';
import { SitePanels } from '@/components/statistics/site-panels';
import { ViewsInRange } from '@/components/statistics/views-in-range';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { getPieceStatistics } from '@/lib/statistics/get-piece-statistics';
import { getSiteStatistics } from '@/lib/statistics/get-site-statistics';
import { canSeeStatistics } from '@/lib/statistics/policy';
import { RANGES } from '@/lib/statistics/types';

const StatisticsQuery = z.object({
  range: z.enum(RANGES).catch('30'),
  piece: z.uuid().optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'statistics')('title') };
}

export default async function StatisticsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const { range, piece } = StatisticsQuery.parse(await searchParams);
  if (piece) {
    const statistics = await orNotFound(getPieceStatistics(actor, piece, range));
    return <PieceStatisticsView {...{ statistics, range, locale }} seesSite={canSeeStatistics(actor)} />;
  }
  const statistics = await orNotFound(getSiteStatistics(actor, range));
  const t = translator(locale, 'statistics');
  const { periods, total } = statistics;
  const isEmpty = total.ar + total.en === 0;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <RangeLinks current={range} locale={locale} />
      {isEmpty && <Notice title={t('empty')} text={t('emptyText')} />}
      {!isEmpty && (
        <>
          <ViewsInRange {...{ range, periods, total, locale }} />
          <SitePanels {...{ statistics, range, locale }} />
        </>
      )}
    </>
  );
}
