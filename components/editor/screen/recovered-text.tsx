'use client';

import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { RecoveredRow } from '@/components/editor/sync/indexed-db-store';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import classes from './screen.module.css';

interface Props {
  rows: RecoveredRow[];
  /** Language of the edition that the text was typed in. */
  locale: Locale;
  onDiscard: (row: RecoveredRow) => void;
  /** Inserts the text where the caret is. */
  onPutBack: (row: RecoveredRow) => void;
}

/** Text that is kept beside the document, and why. It is shown until the writer puts it back or discards it. */
export function RecoveredText({ rows, locale, onDiscard, onPutBack }: Props) {
  const t = useTranslations('editor.recovered');
  if (rows.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      title={t('title')}
      mb="md"
      classNames={{ title: classes.alertTitle }}
    >
      <Stack>
        {rows.map((row) => (
          <div key={row.id}>
            <Text size="sm" mb={4}>
              {row.reason ? t('refused', { reason: row.reason }) : t('text')}
            </Text>
            <blockquote className={classes.recovered} lang={locale} dir={directionOf(locale)}>
              {row.words}
            </blockquote>
            <Group gap="sm">
              <CopyButton value={row.words}>
                {({ copied, copy }) => (
                  <Button size="xs" onClick={copy}>
                    {t(copied ? 'copied' : 'copy')}
                  </Button>
                )}
              </CopyButton>
              <Button size="xs" variant="default" onClick={() => onPutBack(row)}>
                {t('putBack')}
              </Button>
              <Button size="xs" variant="default" onClick={() => onDiscard(row)}>
                {t('discard')}
              </Button>
            </Group>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
