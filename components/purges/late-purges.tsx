import { Alert, Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatDateTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  since: Date;
  locale: Locale;
  /** For those who may see what is known of it. */
  hasDetails: boolean;
}

/** On every page of the studio, while the cache in front of the site has not confirmed a change. */
export function LatePurges({ since, locale, hasDetails }: Props) {
  const t = translator(locale, 'purges');
  return (
    <Alert color="yellow" variant="light" mb="lg" icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">{t('late', { time: formatDateTime(since, locale) })}</Text>
      {hasDetails && (
        <Anchor href="/studio/settings#purges" size="sm" fw={500}>
          {t('details')}
        </Anchor>
      )}
    </Alert>
  );
}
