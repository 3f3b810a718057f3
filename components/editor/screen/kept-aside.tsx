'use client';

import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import classes from './screen.module.css';

/** Something of the user's that is not where it was typed. */
export interface AsideItem {
  id: string;
  /** Why, as a sentence. */
  why: string;
  /** Empty when the change has removed or formatted words only. */
  words: string;
  /** Language of the words; missing for values of fields, which may be in any. */
  locale?: Locale;
  onDiscard: () => void;
  /** Inserts the words where the caret is. Missing where the user may not change the text. */
  onPutBack?: () => void;
}

/** What is kept beside the document, and why. It is shown until the user puts it back or discards it. */
export function KeptAside({ items }: { items: AsideItem[] }) {
  const t = useTranslations('editor.recovered');
  if (items.length === 0) return null;
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
        {items.map((item) => (
          <AsideText key={item.id} {...item} />
        ))}
      </Stack>
    </Alert>
  );
}

function AsideText({ why, words, locale, onDiscard, onPutBack }: AsideItem) {
  const t = useTranslations('editor.recovered');
  return (
    <div>
      <Text size="sm" mb={4}>
        {why}
      </Text>
      {words !== '' && (
        <blockquote className={classes.recovered} lang={locale} dir={locale ? directionOf(locale) : 'auto'}>
          {words}
        </blockquote>
      )}
      <Group gap="sm">
        {words !== '' && (
          <CopyButton value={words}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
        )}
        {onPutBack && (
          <Button size="xs" variant="default" onClick={onPutBack}>
            {t('putBack')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t('discard')}
        </Button>
      </Group>
    </div>
  );
}
