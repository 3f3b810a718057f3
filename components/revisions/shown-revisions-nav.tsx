'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { SHOWN_REVISIONS, type ShownRevisions } from '@/lib/revisions/types';

/** Links to all revisions, to those that readers have seen, and to those with a name. */
export function ShownRevisionsNav({ show, path }: { show: ShownRevisions; path: string }) {
  const t = useTranslations('history.show');
  return (
    <Group component="nav" aria-label={t('label')} gap="xs" mb="md">
      {SHOWN_REVISIONS.map((each) => (
        <Button
          key={each}
          component={Link}
          href={each === 'all' ? path : `${path}?show=${each}`}
          size="sm"
          variant={each === show ? 'light' : 'default'}
          aria-current={each === show ? 'page' : undefined}
        >
          {t(each)}
        </Button>
      ))}
    </Group>
  );
}
