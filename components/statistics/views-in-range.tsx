import { Title } from '@mantine/core';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ByLocale, PeriodViews, Range } from '@/lib/statistics/types';
import { PeriodsTable } from './periods-table';
import classes from './statistics.module.css';
import { ViewsChart } from './views-chart';

interface Props {
  range: Range;
  periods: readonly PeriodViews[];
  total: ByLocale;
  locale: Locale;
}

/** How often pages were opened: in all, as a chart and in numbers. */
export function ViewsInRange({ range, periods, total, locale }: Props) {
  const t = translator(locale, 'statistics');
  const isByMonth = range === 'year';
  const title = t(isByMonth ? 'chart.months' : 'chart.days');
  return (
    <section aria-labelledby="views">
      <Title order={2} id="views">
        {title}
      </Title>
      <TotalLine label={t(`inRange.${range}`)} total={total} locale={locale} />
      <ViewsChart {...{ title, periods, locale }} />
      <PeriodsTable {...{ periods, isByMonth, locale }} />
    </section>
  );
}

export function TotalLine({ label, total, locale }: { label: string; total: ByLocale; locale: Locale }) {
  const t = translator(locale, 'statistics');
  const number = (count: number) => t('number', { count });
  return (
    <p className={classes.total}>
      {label}: <strong>{t('pageViews', { count: total.ar + total.en })}</strong>
      {total.ar + total.en > 0 && (
        <span className={classes.under}>
          {' '}
          ({t('byLocale', { ar: number(total.ar), en: number(total.en) })})
        </span>
      )}
    </p>
  );
}
