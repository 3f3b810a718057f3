'use client';

import { Box, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { changeSeen } from '@/components/ui/seen-version';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';
import type { ClockChange } from '@/lib/workflow/clock-change';
import { focusAfter, QUESTION } from './focus-after';
import type { SeenChange } from './schedule-actions';
import classes from './scheduled.module.css';
import { timesOf } from './times-of';

/** Moves something scheduled to a moment. */
export type MoveTo = (input: SeenChange & { moment: Moment }) => Promise<Reply<{ at: Date }>>;

interface Props {
  id: string;
  /** Of what is scheduled: several of these stand on a page, and their buttons may say the same. */
  title: string;
  version: number;
  wallTime: string;
  change: ClockChange;
  /** Null for whoever may not move it. */
  move: MoveTo | null;
}

/** Says that something scheduled is at another time than was chosen, and has the user say which of both is meant. */
export function OtherTime({ id, title, version, wallTime, change, move }: Props) {
  const t = useTranslations('schedule.otherTime');
  const locale = useInterfaceLocale();
  const [chosen, shown] = timesOf(wallTime, change.shown, locale);
  return (
    <Box role="group" aria-label={title} className={classes.otherTime} {...{ [QUESTION]: true }}>
      <Text size="sm">
        {t('text', { chosen, shown })} {change.atTime === null && t('skipped', { chosen })}
      </Text>
      {move && <Choices {...{ id, version, change, move, chosen, shown }} />}
    </Box>
  );
}

type ChoicesProps = Omit<Props, 'title' | 'wallTime' | 'move'> & {
  move: MoveTo;
  chosen: string;
  shown: string;
};

function Choices({ id, version, change: { atTime, atInstant }, move, chosen, shown }: ChoicesProps) {
  const t = useTranslations('schedule');
  const locale = useInterfaceLocale();
  const moving = useAction(move);
  const buttons = useRef<HTMLDivElement>(null);
  async function choose(moment: Moment) {
    const reply = await changeSeen(id, version, (seen) => moving.run({ id, version: seen, moment }));
    if (!reply.ok) return;
    const done = formatMoment(reply.data.at, locale, moment.timeZone);
    notifications.show({ message: t('done', { moment: done }) });
    const settled = buttons.current?.closest<HTMLElement>(`[${QUESTION}]`);
    if (settled) focusAfter(settled);
  }
  return (
    <>
      <FailureAlert failure={moving.failure} />
      <Group gap="xs" mt="xs" ref={buttons}>
        {atTime && (
          <Button size="xs" loading={moving.pending} onClick={() => choose(atTime.moment)}>
            {t('otherTime.move', { time: chosen })}
          </Button>
        )}
        <Button size="xs" variant="default" disabled={moving.pending} onClick={() => choose(atInstant)}>
          {t('otherTime.leave', { time: shown })}
        </Button>
      </Group>
    </>
  );
}
