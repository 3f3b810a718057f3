'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useUrlFilter } from '@/components/ui/use-url-filter';

/** Says that the best matches of a search come first, or leads back to that order. */
export function MatchOrder({ isBest }: { isBest: boolean }) {
  const t = useTranslations('articles.order');
  const filter = useUrlFilter();
  return (
    <Text size="sm" c="dimmed" mb="xs">
      {isBest ? (
        t('bestNow')
      ) : (
        <Link href={filter.to({ sort: null })} scroll={false}>
          {t('best')}
        </Link>
      )}
    </Text>
  );
}
