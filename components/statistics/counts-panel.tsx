import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import panel from '@/components/dashboard/panel.module.css';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './statistics.module.css';

/** A list of what was counted, under a heading. */
export function CountsPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={panel.panel}>
      <Title order={2} className={panel.title}>
        {title}
      </Title>
      <ul className={panel.rows}>{children}</ul>
    </section>
  );
}

/** What was counted, and how often. */
export function CountRow({
  views,
  locale,
  children,
}: {
  views: number;
  locale: Locale;
  children: ReactNode;
}) {
  return (
    <li className={classes.row}>
      <span>{children}</span>
      <span className={classes.views}>{translator(locale, 'statistics')('pageViews', { count: views })}</span>
    </li>
  );
}
