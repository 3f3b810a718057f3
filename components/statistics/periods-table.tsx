import { TableTd, TableTr } from '@mantine/core';
import { RecordTable } from '@/components/ui/record-table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PeriodViews } from '@/lib/statistics/types';
import classes from './statistics.module.css';
import { periodText } from './views-chart';

interface Props {
  periods: readonly PeriodViews[];
  isByMonth: boolean;
  locale: Locale;
}

/** The numbers of the chart, the newest first. */
export function PeriodsTable({ periods, isByMonth, locale }: Props) {
  const t = translator(locale, 'statistics');
  const names = [
    t(isByMonth ? 'columns.month' : 'columns.day'),
    t('columns.ar'),
    t('columns.en'),
    t('columns.both'),
  ];
  return (
    <details className={classes.numbers}>
      <summary>{t('chart.numbers')}</summary>
      <RecordTable columns={names}>
        {periods.toReversed().map(({ period, ar, en }) => (
          <TableTr key={period}>
            {[periodText(period, locale), ...[ar, en, ar + en].map((count) => t('number', { count }))].map(
              (text, index) => (
                <TableTd key={names[index]} data-label={index === 0 ? undefined : names[index]}>
                  {text}
                </TableTd>
              ),
            )}
          </TableTr>
        ))}
      </RecordTable>
    </details>
  );
}
