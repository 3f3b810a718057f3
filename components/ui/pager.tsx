'use client';

import { Button, type ButtonProps, Group, NativeSelect, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useUrlFilter } from './use-url-filter';

interface Props {
  page: {
    /** Cursors for `before` and `after`; null where the list ends. */
    previous: string | null;
    next: string | null;
    /** `isMore` means that there are more than `count`. */
    total: { count: number; isMore: boolean };
  };
  size: number;
  sizes: readonly number[];
}

/** The length of a list, links to the pages beside this one and to the first, and the page size. */
export function Pager({ page: { previous, next, total }, size, sizes }: Props) {
  const t = useTranslations('studio.list');
  const filter = useUrlFilter();
  if (total.count <= Math.min(...sizes) && !previous && !next) return null;
  return (
    <Group justify="space-between" mt="md">
      <Text size="sm" c="dimmed">
        {t(total.isMore ? 'totalAbove' : 'total', { count: total.count })}
      </Text>
      {(previous || next) && (
        <nav aria-label={t('pages')}>
          <Group gap="xs">
            {previous && <PageLink href={filter.to({})}>{t('firstPage')}</PageLink>}
            {previous && (
              <PageLink
                href={filter.to({ before: previous })}
                rel="prev"
                leftSection={<IconChevronLeft size={16} aria-hidden className="icon-dir" />}
              >
                {t('previousPage')}
              </PageLink>
            )}
            {next && (
              <PageLink
                href={filter.to({ after: next })}
                rel="next"
                rightSection={<IconChevronRight size={16} aria-hidden className="icon-dir" />}
              >
                {t('nextPage')}
              </PageLink>
            )}
          </Group>
        </nav>
      )}
      <NativeSelect
        size="sm"
        w={90}
        aria-label={t('pageSize')}
        value={size}
        data={sizes.map(String)}
        onChange={(event) => filter.set({ size: event.currentTarget.value })}
      />
    </Group>
  );
}

type PageLinkProps = Pick<ButtonProps, 'children' | 'leftSection' | 'rightSection'> & {
  href: string;
  rel?: string;
};

function PageLink(props: PageLinkProps) {
  return <Button component={Link} variant="default" size="sm" {...props} />;
}
