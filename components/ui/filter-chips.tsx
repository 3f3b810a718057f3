'use client';

import { IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import classes from './filter-chips.module.css';
import { useUrlFilter } from './use-url-filter';

export interface Chip {
  /** Query parameter that removing the chip removes. */
  param: string;
  label: string;
}

/** The active filters, each with a link that removes it, and one that removes them all. Tab, order and page size stay. */
export function FilterChips({ chips }: { chips: Chip[] }) {
  const t = useTranslations('studio.list');
  const filter = useUrlFilter();
  if (chips.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('filters')}>
      {chips.map(({ param, label }) => (
        <li key={param}>
          <Link
            className={classes.chip}
            href={filter.to({ [param]: null })}
            aria-label={t('removeFilter', { filter: label })}
            scroll={false}
          >
            {label}
            <IconX size={14} aria-hidden />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link
            className={classes.all}
            href={filter.to(Object.fromEntries(chips.map(({ param }) => [param, null])))}
            scroll={false}
          >
            {t('clearFilters')}
          </Link>
        </li>
      )}
    </ul>
  );
}
