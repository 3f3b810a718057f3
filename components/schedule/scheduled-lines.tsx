'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { changeSeen } from '@/components/ui/seen-version';
import { useAction } from '@/components/ui/use-action';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import type { Moment, ScheduledKind, ScheduledView } from '@/lib/publishing/types';
import type { ClockChange } from '@/lib/workflow/clock-change';
import { MomentDialog } from './moment-dialog';
import { OtherTime } from './other-time';
import type { ScheduleActions } from './schedule-actions';
import classes from './scheduled.module.css';
import { useRefreshAt } from './use-refresh-at';
import { WithdrawalDialog } from './withdrawal-dialog';

/** Something scheduled, with the sentences that the server has written in the user's language. */
export interface ShownScheduled extends Omit<ScheduledView, 'failure' | 'scheduledBy'> {
  /** The moment in full. */
  moment: string;
  scheduledBy: string;
  /** What has become of the moment since the rules of its zone have changed; null while it is the one that was chosen. */
  clock: ClockChange | null;
  failure: string[];
}

interface Props {
  scheduled: ShownScheduled[];
  isPublic: boolean;
  /** Language of the edition. */
  language: Locale;
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
  language,
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
        {change.clock && (
          <OtherTime
            {...{ id: change.id, version: change.version, wallTime: change.wallTime, change: change.clock }}
            title={sentence}
            move={may[change.kind] ? actions.moveScheduled : null}
          />
        )}
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
        {change.notice !== '' && <Notice text={change.notice} language={language} />}
        {may[change.kind] && <LineButtons {...{ change, language, actions, onTake }} />}
      </Stack>
    </Alert>
  );
}

/** What readers will be told. */
function Notice({ text, language }: { text: string; language: Locale }) {
  const t = useTranslations('schedule');
  return (
    <Text size="sm">
      {t('line.notice')}{' '}
      <bdi lang={language} dir={directionOf(language)} className={classes.notice}>
        {text}
      </bdi>
    </Text>
  );
}

interface ButtonsProps extends Pick<Props, 'onTake' | 'actions' | 'language'> {
  change: ShownScheduled;
}

function LineButtons({ change, language, actions, onTake }: ButtonsProps) {
  const t = useTranslations('schedule');
  const { id, version } = change;
  const [asking, ask] = useDisclosure(false);
  const moving = useAction(actions.moveScheduled);
  const cancelling = useAction(actions.cancelScheduled);
  const isRefused = change.failure.length > 0;
  const wallTime = isRefused ? null : wallTimeAt(change.at, change.timeZone);
  const dialog = {
    ...{ title: t('changeTitle'), submit: t('changeNow'), onClose: ask.close },
    ...{ pending: moving.pending, failure: moving.failure },
  };
  async function move(wanted: { moment: Moment; notice?: string }) {
    const reply = await changeSeen(id, version, (seen) => moving.run({ id, version: seen, ...wanted }));
    if (reply.ok) ask.close();
  }
  async function cancel() {
    const reply = await changeSeen(id, version, (seen) => cancelling.run({ id, version: seen }));
    if (reply.ok) notifications.show({ message: t('removed') });
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
      {asking && change.kind === 'publish' && (
        <MomentDialog {...dialog} initial={wallTime} onSubmit={(moment) => move({ moment })} />
      )}
      {asking && change.kind === 'withdraw' && (
        <WithdrawalDialog
          {...dialog}
          language={language}
          initial={{ wallTime, notice: change.notice }}
          onSubmit={(moment, notice) => move({ moment, notice })}
        />
      )}
    </>
  );
}
