'use client';

import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPackage } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRefreshAt } from '@/components/schedule/use-refresh-at';
import type { AwaitedRelease } from '@/lib/releases/types';

/** What is said of an edition in a release to those who see no releases. */
export interface ShownAwaited extends AwaitedRelease {
  /** The moment in full; null without one. */
  moment: string | null;
}

/** Above the text, for its author: that it stands in a release, when readers get it, and that typing on changes nothing of it. */
export function AwaitedLine({ awaited, canEdit }: { awaited: ShownAwaited; canEdit: boolean }) {
  const t = useTranslations('releases.awaited');
  const tEditor = useTranslations('releases.editor');
  const { kind, at, moment, isRefused } = awaited;
  useRefreshAt(isRefused ? null : at);
  const state = isRefused ? 'refused' : moment ? 'planned' : 'open';
  return (
    <Alert
      mb="md"
      color={isRefused ? 'red' : 'petrol'}
      variant="light"
      icon={isRefused ? <IconAlertTriangle aria-hidden /> : <IconPackage aria-hidden />}
    >
      <Stack gap="xs">
        <Text size="sm" fw={500}>
          {t(`${kind}.${state}`, { moment: moment ?? '' })}
        </Text>
        {kind === 'publish' && canEdit && <Text size="sm">{tEditor('frozen')}</Text>}
      </Stack>
    </Alert>
  );
}
