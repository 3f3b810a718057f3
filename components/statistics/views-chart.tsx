import { formatDate, formatMonth, noonOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PeriodViews } from '@/lib/statistics/types';
import classes from './views-chart.module.css';

/** The day or the month in words. */
export function periodText(period: string, locale: Locale): string {
  return period.length === 'YYYY-MM'.length
    ? formatMonth(period, locale)
    : formatDate(noonOf(period), locale);
}

interface Props {
  title: string;
  periods: readonly PeriodViews[];
  locale: Locale;
}

/** In a drawing without measures of its own: as wide as there are columns, and this high. */
const HEIGHT = 100;
/** Of a column and the space beside it. */
const COLUMN = 0.8;

/**
 * A column for each day or month, English above Arabic. Time runs in the direction of reading. What it says stands in a table below it, so that for
 * programs that read aloud it is one picture with a name.
 */
export function ViewsChart({ title, periods, locale }: Props) {
  const t = translator(locale, 'statistics');
  const count = (number: number) => t('number', { count: number });
  const max = Math.max(1, ...periods.map(({ ar, en }) => ar + en));
  const [first, last] = [periods[0], periods.at(-1)].map((each) => periodText(each?.period ?? '', locale));
  return (
    <div className={classes.chart}>
      <p className={classes.legend} aria-hidden>
        <span className={classes.keyAr}>{t('chart.ar')}</span>
        <span className={classes.keyEn}>{t('chart.en')}</span>
        <span className={classes.max}>{count(max)}</span>
      </p>
      <svg
        className={classes.plot}
        viewBox={`0 0 ${periods.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('chart.label', { title, first: first ?? '', last: last ?? '', max: count(max) })}
      >
        {periods.map((views, index) => (
          <Column key={views.period} views={views} at={index} max={max}>
            {t('chart.bar', {
              ...{ period: periodText(views.period, locale), ar: count(views.ar), en: count(views.en) },
            })}
          </Column>
        ))}
      </svg>
      <p className={classes.ends} aria-hidden>
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </div>
  );
}

interface ColumnProps {
  views: PeriodViews;
  at: number;
  max: number;
  children: string;
}

function Column({ views: { ar, en }, at, max, children }: ColumnProps) {
  const x = at + (1 - COLUMN) / 2;
  const [arabic, english] = [(ar / max) * HEIGHT, (en / max) * HEIGHT];
  return (
    <g className={classes.column}>
      <title>{children}</title>
      <rect className={classes.whole} x={at} y={0} width={1} height={HEIGHT} />
      <rect className={classes.ar} x={x} y={HEIGHT - arabic} width={COLUMN} height={arabic} />
      <rect className={classes.en} x={x} y={HEIGHT - arabic - english} width={COLUMN} height={english} />
    </g>
  );
}
