'use client';

import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconPackage } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import screen from '@/components/editor/screen/screen.module.css';
import classes from './releases.module.css';
import type { ShownRelease } from './shown-release';

const LOOKS = {
  open: { color: 'gray', icon: IconPackage },
  planned: { color: 'petrol', icon: IconClock },
  refused: { color: 'red', icon: IconAlertTriangle },
  published: { color: 'petrol', icon: IconCircleCheck },
  rolledBack: { color: 'gray', icon: IconPackage },
  discarded: { color: 'gray', icon: IconPackage },
} as const;

/** When readers get the release, or what became of it, and what stands in the way. */
export function ReleaseLine({ release }: { release: ShownRelease }) {
  const t = useTranslations('releases');
  const { state, sentence, failure, issues, can } = release;
  const { color, icon: Icon } = LOOKS[state];
  const items = [...release.editions, ...release.lists, ...release.redirects];
  const notReady = items.filter((item) => item.issues.length > 0).length;
  const obstacles = [...issues, ...(notReady > 0 ? [t('notReady', { count: notReady })] : [])];
  return (
    <Stack gap="sm">
      <Alert color={color} variant="light" icon={<Icon aria-hidden />}>
        <Stack gap={4}>
          <Text size="sm" fw={500}>
            {sentence}
          </Text>
          {failure.length > 0 && <Sentences sentences={failure} />}
          {can.change && obstacles.length === 0 && <Text size="sm">{t('ready')}</Text>}
        </Stack>
      </Alert>
      {can.change && obstacles.length > 0 && (
        <Alert color="yellow" variant="light" title={t('issues')} classNames={{ title: screen.alertTitle }}>
          <Sentences sentences={obstacles} />
        </Alert>
      )}
    </Stack>
  );
}

export function Sentences({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={classes.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
