'use client';

import { Button, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert, FailureText } from '@/components/ui/failure-alert';
import { isOvertaken } from '@/components/ui/is-overtaken';
import type { Reply } from '@/components/ui/reply';
import { type Failure, useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { MAX_SETTLED, type Moment } from '@/lib/publishing/types';
import type { ClockChange } from '@/lib/workflow/clock-change';
import { focusAfter } from './focus-after';
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

/** Moves them with one request. Answers for each, in their order. */
export type SettleScheduled = (input: {
  rows: (Pick<Unsettled, 'id' | 'version' | 'isRelease'> & { moment: Moment })[];
}) => Promise<Reply<Reply<unknown>[]>>;

interface Props {
  rows: Unsettled[];
  settle: SettleScheduled;
}

type Act = 'move' | 'leave';
/** More are counted. */
const NAMED = 8;

/**
 * Settles everything that is at another time than was chosen in one act, where there is more than one; what it does with each is said before. The
 * dialog stays until it is closed, also when the last row has left the page.
 */
export function SettleAll({ rows, settle }: Props) {
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
          settle={settle}
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

function Settling({ act, rows: given, skipped, settle, onClose }: SettlingProps) {
  const t = useTranslations('schedule.otherTime');
  // Those on the page become fewer while they are settled; what was refused is left to be tried again.
  const [rows, setRows] = useState(given);
  const [asked] = useState(given.length);
  const settling = useSettling(act, settle);
  async function confirm() {
    const { settled, waiting, refused } = await settling.run(rows);
    if (settled > 0) notifications.show({ message: t('settled', { count: settled }) });
    if (waiting.length + refused === 0) onClose();
    else setRows(waiting);
  }
  return (
    <ConfirmDialog
      opened
      title={t(`${act}All`, { count: rows.length || asked })}
      text={rows.length > 0 ? t(`${act}AllText`, { count: rows.length }) : t('overtaken')}
      submit={rows.length > 0 ? t(`${act}All`, { count: rows.length }) : null}
      pending={settling.pending}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {rows.length > 0 && <Effects act={act} rows={rows} />}
      {skipped > 0 && <Text size="sm">{t('skippedAll', { count: skipped })}</Text>}
      <FailureAlert failure={settling.failure} />
      {settling.refused.length > 0 && (
        <List size="sm" c="red">
          {settling.refused.map(({ row, failure }) => (
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

function useSettling(act: Act, settle: SettleScheduled) {
  const settling = useAction(settle);
  const [refused, setRefused] = useState<{ row: Unsettled; failure: Failure }[]>([]);
  /** Answers what can still be settled: all of it where the request failed. What was overtaken is refused for good. */
  async function run(rows: readonly Unsettled[]) {
    const sent = rows.slice(0, MAX_SETTLED);
    const reply = await settling.run({
      rows: sent.map(({ id, version, change, isRelease }) => ({
        ...{ id, version, isRelease },
        moment: act === 'move' && change.atTime ? change.atTime.moment : change.atInstant,
      })),
    });
    if (!reply.ok) {
      setRefused([]);
      return { settled: 0, waiting: [...rows], refused: 0 };
    }
    const failed = sent.flatMap((row, index) => {
      const outcome = reply.data[index];
      return outcome && !outcome.ok ? [{ row, failure: outcome }] : [];
    });
    setRefused(failed);
    const again = failed.filter(({ failure }) => !isOvertaken(failure)).map(({ row }) => row);
    return {
      settled: sent.length - failed.length,
      waiting: [...again, ...rows.slice(MAX_SETTLED)],
      refused: failed.length,
    };
  }
  return { run, refused, pending: settling.pending, failure: settling.failure };
}
