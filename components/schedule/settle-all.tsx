'use client';

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureText } from '@/components/ui/failure-alert';
import { type Failure, useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { ClockChange } from '@/lib/workflow/clock-change';
import { focusAfter } from './focus-after';
import type { MoveTo } from './other-time';
import { timesOf } from './times-of';

/** Something scheduled that is at another time than was chosen, and that the user may move. */
export interface Unsettled {
  id: string;
  version: number;
  title: string;
  wallTime: string;
  change: ClockChange;
  isRelease: boolean;
}

interface Props {
  rows: Unsettled[];
  actions: { moveScheduled: MoveTo; moveRelease: MoveTo };
}

type Act = 'move' | 'leave';
/** More are counted. */
const NAMED = 8;

/**
 * Settles everything that is at another time than was chosen in one act, where there is more than one; what it does with each is said before. The
 * dialog stays until it is closed, also when the last row has left the page.
 */
export function SettleAll({ rows, actions }: Props) {
  const t = useTranslations('schedule.otherTime');
  const [asked, ask] = useState<Act | null>(null);
  const movable = rows.filter(({ change }) => change.atTime !== null);
  const box = useRef<HTMLDivElement>(null);
  const hasActs = rows.length > 1;
  return (
    <Group gap="xs" mb={hasActs ? 'sm' : 0} ref={box}>
      {hasActs && movable.length > 0 && (
        <Button size="xs" onClick={() => ask('move')}>
          {t('moveAll', { count: movable.length })}
        </Button>
      )}
      {hasActs && (
        <Button size="xs" variant="default" onClick={() => ask('leave')}>
          {t('leaveAll', { count: rows.length })}
        </Button>
      )}
      {asked && (
        <Settling
          act={asked}
          rows={asked === 'move' ? movable : rows}
          skipped={asked === 'move' ? rows.length - movable.length : 0}
          actions={actions}
          onClose={() => {
            ask(null);
            focusAfter(box.current);
          }}
        />
      )}
    </Group>
  );
}

interface SettlingProps extends Props {
  act: Act;
  /** How many are left out, because clocks skip the time that was chosen. */
  skipped: number;
  onClose: () => void;
}

function Settling({ act, rows: given, skipped, actions, onClose }: SettlingProps) {
  const t = useTranslations('schedule.otherTime');
  // Those on the page become fewer while they are settled; what was refused is left to be tried again.
  const [rows, setRows] = useState(given);
  const { settle, refused, isRunning, done } = useSettling(act, actions);
  async function confirm() {
    const remaining = await settle(rows);
    const count = rows.length - remaining.length;
    if (count > 0) notifications.show({ message: t('settled', { count }) });
    if (remaining.length === 0) onClose();
    else setRows(remaining);
  }
  return (
    <ConfirmDialog
      opened
      title={t(`${act}All`, { count: rows.length })}
      text={t(`${act}AllText`, { count: rows.length })}
      submit={t(`${act}All`, { count: rows.length })}
      pending={isRunning}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Effects act={act} rows={rows} />
      {skipped > 0 && <Text size="sm">{t('skippedAll', { count: skipped })}</Text>}
      <Text size="sm" role="status">
        {isRunning && t('progress', { done, count: rows.length })}
      </Text>
      {refused.length > 0 && (
        <List size="sm" c="red">
          {refused.map(({ row, failure }) => (
            <List.Item key={row.id}>
              <bdi>{row.title}</bdi>: <FailureText failure={failure} />
            </List.Item>
          ))}
        </List>
      )}
    </ConfirmDialog>
  );
}

/** What becomes of each. */
function Effects({ act, rows }: Pick<SettlingProps, 'act' | 'rows'>) {
  const t = useTranslations('schedule.otherTime');
  const locale = useInterfaceLocale();
  return (
    <Stack gap={4}>
      <List size="sm">
        {rows.slice(0, NAMED).map(({ id, title, wallTime, change }) => {
          const [chosen, shown] = timesOf(wallTime, change.shown, locale);
          return (
            <List.Item key={id}>
              <bdi>{title}</bdi>: {t(`${act}Effect`, { chosen, shown })}
            </List.Item>
          );
        })}
      </List>
      {rows.length > NAMED && <Text size="sm">{t('more', { count: rows.length - NAMED })}</Text>}
    </Stack>
  );
}

/** One after the other, each by itself, so that one that is refused stops no other. */
function useSettling(act: Act, actions: Props['actions']) {
  const { run } = useAction(({ id, version, change, isRelease }: Unsettled) => {
    const moment = act === 'move' && change.atTime ? change.atTime.moment : change.atInstant;
    return (isRelease ? actions.moveRelease : actions.moveScheduled)({ id, version, moment });
  });
  const [refused, setRefused] = useState<{ row: Unsettled; failure: Failure }[]>([]);
  const [done, setDone] = useState(0);
  const [isRunning, setRunning] = useState(false);
  /** Answers those that were refused. */
  async function settle(rows: readonly Unsettled[]): Promise<Unsettled[]> {
    setRunning(true);
    setRefused([]);
    setDone(0);
    const remaining: Unsettled[] = [];
    for (const row of rows) {
      const reply = await run(row);
      if (!reply.ok) {
        remaining.push(row);
        setRefused((before) => [...before, { row, failure: reply }]);
      }
      setDone((before) => before + 1);
    }
    setRunning(false);
    return remaining;
  }
  return { settle, refused, isRunning, done };
}
