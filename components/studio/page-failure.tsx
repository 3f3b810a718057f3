'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Shown when rendering a page fails. `digest` is Next's number of the error in the server's log. */
export function PageFailure({ digest, retry }: { digest?: string; retry: () => void }) {
  const t = useTranslations('studio.failure');
  return (
    <Notice order={1} title={t('title')} text={t('page')}>
      <Button onClick={retry}>{t('retry')}</Button>
      {digest && (
        <Text size="sm" c="dimmed" w="100%">
          {t('pageCode', { code: digest })}
        </Text>
      )}
    </Notice>
  );
}
