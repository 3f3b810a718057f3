'use client';

import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import classes from './comparison.module.css';

interface Props {
  total: number;
  walk: { current: number; next: () => void; previous: () => void };
  /** The present change in words. */
  told: string;
  isBeside: boolean;
}

/** How many changes there are, the way from one to the next, and whether the texts stand in one column or beside each other. */
export function ComparisonBar({ total, walk, told, isBeside }: Props) {
  const t = useTranslations('history.compare');
  const path = usePathname();
  const query = useSearchParams();
  const to = (view: string) => `${path}?${new URLSearchParams({ ...Object.fromEntries(query), view })}`;
  const views = [
    ['column', !isBeside],
    ['beside', isBeside],
  ] as const;
  return (
    <div className={classes.bar}>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          onClick={walk.previous}
          aria-label={t('previous')}
          aria-keyshortcuts="Alt+ArrowUp"
          title={`${t('previous')} (Alt+↑)`}
        >
          <IconChevronUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          onClick={walk.next}
          aria-label={t('next')}
          aria-keyshortcuts="Alt+ArrowDown"
          title={`${t('next')} (Alt+↓)`}
        >
          <IconChevronDown size={18} aria-hidden />
        </ActionIcon>
        <p role="status" className={classes.told}>
          {walk.current === 0
            ? t('count', { count: total })
            : `${t('at', { number: walk.current, count: total })} ${told}`}
        </p>
      </Group>
      <Group gap={4} className={classes.views} component="nav" aria-label={t('views')}>
        {views.map(([view, isShown]) => (
          <Button
            key={view}
            component={Link}
            href={to(view)}
            scroll={false}
            size="xs"
            variant={isShown ? 'light' : 'default'}
            aria-current={isShown ? 'page' : undefined}
          >
            {t(view)}
          </Button>
        ))}
      </Group>
    </div>
  );
}
