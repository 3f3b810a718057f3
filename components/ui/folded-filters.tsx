'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { Chip } from './filter-chips';
import classes from './folded-filters.module.css';
import { SearchField } from './search-field';

interface Props {
  /** The name of the search field beside them; none without it. */
  search?: string;
  /** What the address sets. */
  chips: readonly Pick<Chip, 'param'>[];
  children: ReactNode;
}

/** The fields that narrow a list. On a phone they wait behind a button that says how many are set, so that the list begins on the first screen. */
export function FoldedFilters({ search, chips, children }: Props) {
  const t = useTranslations('studio.list');
  const [isOpen, { toggle }] = useDisclosure(false);
  const fields = useId();
  const count = chips.filter(({ param }) => param !== 'q').length;
  return (
    <div className={classes.bar}>
      <div className={classes.head}>
        {search && <SearchField label={search} />}
        <Button
          variant="default"
          hiddenFrom="sm"
          aria-expanded={isOpen}
          aria-controls={fields}
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={toggle}
        >
          {count > 0 ? t('filtersSet', { count }) : t('filters')}
        </Button>
      </div>
      <div id={fields} className={classes.fields} data-open={isOpen || undefined}>
        {children}
      </div>
    </div>
  );
}
