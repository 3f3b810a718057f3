import { Button, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import { CALENDAR_VIEWS, type CalendarFilter, type CalendarView } from '@/lib/calendar/types';
import { formatDate, formatFullDate, formatMonth, noonOf } from '@/lib/i18n/dates';
import { monthOf } from '@/lib/i18n/days';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './calendar-head.module.css';
import { calendarPath } from './calendar-path';

interface Props {
  shown: {
    view: CalendarView;
    isDay: boolean;
    date: string;
    days: readonly string[];
    filter: CalendarFilter;
    previous: string | null;
    next: string | null;
  };
  locale: Locale;
}

/** Which days are shown, with the ways to others and to the other views. */
export function CalendarHead({ shown, locale }: Props) {
  const t = translator(locale, 'calendar');
  const { view, isDay, filter } = shown;
  const span = isDay ? 'day' : view;
  const date = view === 'month' ? monthOf(shown.date) : shown.date;
  return (
    <div className={classes.head}>
      <Group component="nav" aria-label={t('days')} gap="xs" wrap="nowrap">
        <Step
          href={shown.previous && calendarPath({ view, isDay, filter, date: shown.previous })}
          label={t(`previous.${span}`)}
          isBack
        />
        <Button component={Link} href={calendarPath({ view, isDay, filter })} variant="default">
          {t('today')}
        </Button>
        <Step
          href={shown.next && calendarPath({ view, isDay, filter, date: shown.next })}
          label={t(`next.${span}`)}
        />
      </Group>
      <Title order={2} className={classes.period}>
        {periodName(shown, locale)}
      </Title>
      <Group component="nav" aria-label={t('views.label')} gap={0} className={classes.views}>
        {CALENDAR_VIEWS.map((each) => (
          <Button
            key={each}
            component={Link}
            href={calendarPath({ view: each, date, filter })}
            variant={each === view ? 'light' : 'default'}
            aria-current={each === view ? 'page' : undefined}
          >
            {t(`views.${each}`)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

function Step({ href, label, isBack = false }: { href: string | null; label: string; isBack?: boolean }) {
  if (!href) return null;
  const Icon = isBack ? IconChevronLeft : IconChevronRight;
  return (
    <Button component={Link} href={href} variant="default" px={8} aria-label={label}>
      <Icon size={18} aria-hidden className="icon-dir" />
    </Button>
  );
}

function periodName({ view, isDay, date, days }: Props['shown'], locale: Locale): string {
  if (view === 'month') return formatMonth(monthOf(date), locale);
  if (isDay) return formatFullDate(noonOf(date), locale);
  const name = (day = date) => formatDate(noonOf(day), locale);
  return translator(locale, 'calendar')('period', { first: name(days[0]), last: name(days.at(-1)) });
}
