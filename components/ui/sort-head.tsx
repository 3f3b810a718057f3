'use client';

import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import classes from './sort-head.module.css';
import { useUrlFilter } from './use-url-filter';

interface Props {
  label: string;
  /** What the address calls this order; a minus sign before it turns it round. */
  name: string;
  /** Whether the list is in this order, and in which direction. */
  sorted: 'ascending' | 'descending' | 'none';
  /** Which direction comes first: of times, the latest. */
  isDescendingFirst: boolean;
}

const ICONS = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort };

/** The heading of a column by which a list can be ordered: a link that orders it, and turns the order round. */
export function SortHead({ label, name, sorted, isDescendingFirst }: Props) {
  const filter = useUrlFilter();
  const isDescending = sorted === 'none' ? isDescendingFirst : sorted === 'ascending';
  const Icon = ICONS[sorted];
  return (
    <Link
      href={filter.to({ sort: isDescending ? `-${name}` : name })}
      className={classes.head}
      data-sorted={sorted !== 'none' || undefined}
      scroll={false}
    >
      {label}
      <Icon size={14} aria-hidden />
    </Link>
  );
}
