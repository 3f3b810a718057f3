'use client';

import { Group, NativeSelect, Pagination, Text } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useUrlFilter } from './use-url-filter';

interface Props {
  page: number;
  pageCount: number;
  total: number;
  pageSize: number;
  sizes: readonly number[];
}

/** The shown range of a paged list, links to its other pages, and the page size. */
export function Pager({ page, pageCount, total, pageSize, sizes }: Props) {
  const t = useTranslations('studio.list');
  const filter = useUrlFilter();
  if (total <= Math.min(...sizes)) return null;
  const from = (page - 1) * pageSize + 1;
  const link = (number: number) => ({
    component: Link,
    href: filter.to({ page: String(number) }),
    scroll: true,
  });
  return (
    <Group justify="space-between" mt="md">
      <Text size="sm" c="dimmed">
        {page <= pageCount && t('range', { from, to: Math.min(total, page * pageSize), total })}
      </Text>
      {pageCount > 1 && (
        <nav aria-label={t('pages')}>
          <Pagination
            total={pageCount}
            value={page}
            getItemProps={(number) => ({ ...link(number), 'aria-label': t('page', { page: number }) })}
            getControlProps={(control) => {
              if (control === 'next')
                return { ...link(Math.min(page + 1, pageCount)), 'aria-label': t('nextPage') };
              if (control === 'previous')
                return { ...link(Math.max(page - 1, 1)), 'aria-label': t('previousPage') };
              return {};
            }}
          />
        </nav>
      )}
      <NativeSelect
        size="sm"
        w={90}
        aria-label={t('pageSize')}
        value={pageSize}
        data={sizes.map(String)}
        onChange={(event) => filter.set({ size: event.currentTarget.value })}
      />
    </Group>
  );
}
