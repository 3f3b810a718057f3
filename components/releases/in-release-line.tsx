'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPackage } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRefreshAt } from '@/components/schedule/use-refresh-at';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { ScheduledKind } from '@/lib/publishing/types';
import type { ReleaseRef } from '@/lib/releases/types';
import type { ReleaseActions } from './release-actions';
import classes from './releases.module.css';
import { useRelease } from './use-release';

/** The open release that an edition is in, as its page says it. */
export interface InRelease extends ReleaseRef {
  /** The moment in full; null without one. */
  moment: string | null;
  /** Undefined when it has been removed in this moment. */
  item: { id: string; kind: ScheduledKind; isBehind: boolean } | undefined;
}

interface Props {
  release: InRelease;
  refresh: ReleaseActions['refresh'];
  /** Saves what is typed, so that the release takes it. */
  save: () => Promise<boolean>;
}

/** Above the text: the release that the edition is in, when readers get it, and that typing on changes nothing of it. */
export function InReleaseLine({ release, refresh, save }: Props) {
  const t = useTranslations('releases.editor');
  const tPieces = useTranslations('releases.pieces');
  const { act, pending, failure } = useRelease(release);
  const { item, name, moment, isRefused } = release;
  useRefreshAt(isRefused ? null : release.at);
  const state =
    item?.kind === 'withdraw' ? 'withdrawal' : isRefused ? 'refused' : moment ? 'planned' : 'open';
  async function take(itemId: string) {
    if (await save()) await act(refresh, { itemId }, tPieces('taken'));
  }
  return (
    <Alert
      mb="md"
      color={isRefused ? 'red' : 'petrol'}
      variant="light"
      icon={isRefused ? <IconAlertTriangle aria-hidden /> : <IconPackage aria-hidden />}
    >
      <Stack gap="xs">
        <Text size="sm" fw={500}>
          {t.rich(state, {
            name,
            moment: moment ?? '',
            link: (chunks) => (
              <Link href={`/studio/releases/${release.id}`} className={classes.within}>
                <bdi>{chunks}</bdi>
              </Link>
            ),
          })}
        </Text>
        {item?.kind === 'publish' && <Text size="sm">{t(item.isBehind ? 'behind' : 'frozen')}</Text>}
        <FailureAlert failure={failure} />
        {item?.kind === 'publish' && item.isBehind && (
          <Group>
            <Button size="xs" loading={pending} onClick={() => void take(item.id)}>
              {tPieces('take')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
