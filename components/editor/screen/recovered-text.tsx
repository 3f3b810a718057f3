'use client';

import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { LostRow } from '@/components/editor/sync/kept-store';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import classes from './screen.module.css';

interface Props {
  rows: LostRow[];
  /** Language of the edition that the words were written for. */
  locale: Locale;
  onForget: (row: LostRow) => void;
}

/** Words that lost their place in the text. They stay until the writer lets them go. */
export function RecoveredText({ rows, locale, onForget }: Props) {
  const t = useTranslations('editor.recovered');
  if (rows.length === 0) return null;
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      title={t('title')}
      mb="md"
      classNames={{ title: classes.plain }}
    >
      <Text size="sm">{t('text')}</Text>
      <Stack mt="sm">
        {rows.map((row) => (
          <div key={row.id}>
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
              <Button size="xs" variant="default" onClick={() => onForget(row)}>
                {t('forget')}
              </Button>
            </Group>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
