'use client';

import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { CopyTextButton } from '@/components/ui/copy-text-button';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import type { Locale } from '@/lib/i18n/locales';
import classes from './publishing.module.css';

interface Props {
  /** Decoded reader path. */
  path: string;
  locale: Locale;
  isUpdate: boolean;
}

/** Confirms that the edition is published, with its address. */
export function PublishedNotice({ path, locale, isUpdate }: Props) {
  const t = useTranslations('editor.publish');
  const view = useFocusWhen<HTMLAnchorElement>(true);
  const href = encodeURI(path);
  const address = `${window.location.origin}${path}`;
  return (
    <Stack>
      <Alert color="petrol" role="status" icon={<IconCircleCheck aria-hidden />}>
        {t(isUpdate ? 'doneUpdate' : 'done')}
      </Alert>
      <p className={classes.address} lang={locale}>
        <bdi dir="ltr">{address}</bdi>
      </p>
      <Group gap="sm" justify="flex-end">
        <CopyTextButton text={address} label={t('copy')} copiedLabel={t('copied')} />
        <Button
          ref={view}
          component="a"
          href={href}
          target="_blank"
          rightSection={<IconExternalLink size={16} aria-hidden className="icon-dir" />}
        >
          {t('view')}
        </Button>
      </Group>
    </Stack>
  );
}
