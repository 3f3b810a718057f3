'use client';

import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useUrlFilter } from '@/components/ui/use-url-filter';
import type { EntryTab, TabCounts } from '@/lib/entries/listing/types';
import classes from './entry-tabs.module.css';

interface Props {
  tabs: readonly EntryTab[];
  counts: TabCounts;
  current: EntryTab;
}

/** The parts of a list of pieces with the number of pieces in each, as links that keep the filters; and the trash, which is a page of its own. */
export function EntryTabs({ tabs, counts, current }: Props) {
  const t = useTranslations('articles.tabs');
  const filter = useUrlFilter();
  return (
    <nav aria-label={t('label')} className={classes.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          href={filter.to({ tab: tab === 'all' ? null : tab })}
          className={classes.tab}
          aria-current={tab === current ? 'page' : undefined}
          data-empty={counts[tab]?.count === 0 || undefined}
          scroll={false}
        >
          {t(tab)}
          <Count counted={counts[tab]} />
        </Link>
      ))}
      <Link href="/studio/trash" className={classes.tab}>
        {t('trash')}
      </Link>
    </nav>
  );
}

/** Nothing where the number is not known. */
function Count({ counted }: { counted: TabCounts[EntryTab] }) {
  const t = useTranslations('articles.tabs');
  if (!counted) return null;
  const { count, isMore } = counted;
  return (
    <span className={classes.count}>
      {isMore ? (
        <>
          <span aria-hidden>{t('above', { count })}</span>
          <VisuallyHidden>{t('moreThan', { count })}</VisuallyHidden>
        </>
      ) : (
        count
      )}
    </span>
  );
}
