'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import type { ScheduledKind, ScheduledView } from '@/lib/publishing/types';
import { MomentDialog } from './moment-dialog';
import type { ScheduleActions } from './schedule-actions';
import { useRefreshAt } from './use-refresh-at';

/** Something scheduled, with the sentences that the server has written in the user's language. */
export interface ShownScheduled extends Omit<ScheduledView, 'failure' | 'scheduledBy'> {
  /** The moment in full. */
  moment: string;
  scheduledBy: string;
  failure: string[];
}

interface Props {
  scheduled: ShownScheduled[];
  isPublic: boolean;
  /** What the user may change: a withdrawal also of an archived piece. */
  may: Record<ScheduledKind, boolean>;
  actions: Pick<ScheduleActions, 'moveScheduled' | 'cancelScheduled'>;
  onTake: (change: ShownScheduled) => void;
}

/** What is scheduled for an edition, above its text: when, by whom, and that typing on changes nothing of it. */
export function ScheduledLines({ scheduled, ...props }: Props) {
  useRefreshAt(scheduled.find(({ failure }) => failure.length === 0)?.at ?? null);
  return scheduled.map((change) => <ScheduledLine key={change.id} change={change} {...props} />);
}

function ScheduledLine({
  change,
  isPublic,
  may,
  actions,
  onTake,
}: Omit<Props, 'scheduled'> & { change: ShownScheduled }) {
  const t = useTranslations('schedule');
  const isRefused = change.failure.length > 0;
  const what = change.kind === 'publish' && isPublic ? 'update' : change.kind;
  const sentence = isRefused
    ? t(`refused.${change.kind}`, { moment: change.moment })
    : t(`line.${what}`, { moment: change.moment });
  return (
    <Alert
      mb="md"
      color={isRefused ? 'red' : 'petrol'}
      variant="light"
      icon={isRefused ? <IconAlertTriangle aria-hidden /> : <IconClock aria-hidden />}
    >
      <Stack gap="xs">
        <Text size="sm" fw={500}>
          {sentence}
        </Text>
        {change.failure.map((message) => (
          <Text key={message} size="sm">
            {message}
          </Text>
        ))}
        <Text size="sm">
          {t('line.by', { name: change.scheduledBy })}
          {change.kind === 'publish' && !isRefused && (
            <> {t(change.isBehind ? 'line.behind' : 'line.frozen')}</>
          )}
        </Text>
        {may[change.kind] && <LineButtons change={change} actions={actions} onTake={onTake} />}
      </Stack>
    </Alert>
  );
}

interface ButtonsProps extends Pick<Props, 'onTake' | 'actions'> {
  change: ShownScheduled;
}

function LineButtons({ change, actions, onTake }: ButtonsProps) {
  const t = useTranslations('schedule');
  const { id, version } = change;
  const [asking, ask] = useDisclosure(false);
  const moving = useAction(actions.moveScheduled);
  const cancelling = useAction(actions.cancelScheduled);
  const isRefused = change.failure.length > 0;
  async function cancel() {
    if ((await cancelling.run({ id, version })).ok) notifications.show({ message: t('removed') });
  }
  return (
    <>
      <FailureAlert failure={cancelling.failure} />
      <Group gap="xs">
        {change.kind === 'publish' && change.isBehind && !isRefused && (
          <Button size="xs" onClick={() => onTake(change)}>
            {t('take')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={ask.open}>
          {t('change')}
        </Button>
        <Button size="xs" variant="default" loading={cancelling.pending} onClick={cancel}>
          {t(isRefused ? 'dismiss' : 'remove')}
        </Button>
      </Group>
      {asking && (
        <MomentDialog
          title={t('changeTitle')}
          submit={t('changeNow')}
          initial={isRefused ? null : wallTimeAt(change.at, change.timeZone)}
          pending={moving.pending}
          failure={moving.failure}
          onClose={ask.close}
          onSubmit={async (moment) => {
            if ((await moving.run({ id, version, moment })).ok) ask.close();
          }}
        />
      )}
    </>
  );
}
