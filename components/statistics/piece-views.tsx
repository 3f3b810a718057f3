import { Paper } from '@mantine/core';
import former from '@/components/redirects/former-addresses.module.css';
import { Link } from '@/components/ui/link';
import { commaList } from '@/lib/i18n/comma-list';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceStatistics } from '@/lib/statistics/types';
import { statisticsPath } from './statistics-path';
import { ViewsChart } from './views-chart';
import { TotalLine } from './views-in-range';

const HOSTS_NAMED = 3;

/** Beside the text of a piece: how often readers opened it. `statistics` are those of the last 30 days. */
export function PieceViews({ statistics, locale }: { statistics: PieceStatistics; locale: Locale }) {
  const t = translator(locale, 'statistics');
  const { entryId, periods, total, everything, hosts } = statistics;
  const named = hosts.flatMap(({ host }) => host ?? []).slice(0, HOSTS_NAMED);
  return (
    <Paper withBorder radius="md" p="md" mt="md">
      <h2 className={former.heading}>{t('piece.title')}</h2>
      <TotalLine label={t('everything')} total={everything} locale={locale} />
      {total.ar + total.en === 0 && <p>{t('piece.none')}</p>}
      {total.ar + total.en > 0 && (
        <>
          <TotalLine label={t('piece.last30')} total={total} locale={locale} />
          <ViewsChart title={t('piece.last30')} periods={periods} locale={locale} />
        </>
      )}
      {named.length > 0 && (
        <p>{t.rich('piece.from', { hosts: () => <bdi dir="ltr">{commaList(named, 'en')}</bdi> })}</p>
      )}
      <Link href={statisticsPath({ entryId })}>{t('piece.more')}</Link>
    </Paper>
  );
}
