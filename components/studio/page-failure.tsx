'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { outageOfDigest } from '@/lib/i18n/outages';
import { OUTAGE_MESSAGES } from './outage';

/**
 * Shown when rendering a page fails. `digest` is Next's number of the error in the server's log, or says that the database failed.
 */
export function PageFailure({ digest, retry }: { digest?: string; retry: () => void }) {
  const t = useTranslations('studio.failure');
  const messages = OUTAGE_MESSAGES[useInterfaceLocale()];
  const outage = outageOfDigest(digest);
  return (
    <Notice
      order={1}
      title={outage ? messages[outage] : t('title')}
      text={outage ? messages[`${outage}Text`] : t('page')}
    >
      <Button onClick={retry}>{t('retry')}</Button>
      {digest && !outage && (
        <Text size="sm" c="dimmed" w="100%">
          {t('pageCode', { code: digest })}
        </Text>
      )}
    </Notice>
  );
}
