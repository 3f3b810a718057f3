'use server';

import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { cancelSchedule, changeSchedule } from '@/lib/publishing/schedule/change-schedule';
import { schedulePublication } from '@/lib/publishing/schedule/schedule-publication';
import { scheduleWithdrawal } from '@/lib/publishing/schedule/schedule-withdrawal';
import { setEmbargo } from '@/lib/publishing/schedule/set-embargo';
import {
  MovingScheduled,
  Scheduled,
  Scheduling,
  SchedulingWithdrawal,
  SettingEmbargo,
  TakingNewerText,
} from './schemas';

export async function scheduleAction(input: unknown) {
  return mutation(
    Scheduling,
    input,
    (tx, { actor }, { editionId, ...wanted }) => schedulePublication(tx, actor, editionId, wanted),
    refreshStudio,
  );
}

export async function scheduleWithdrawalAction(input: unknown) {
  return mutation(
    SchedulingWithdrawal,
    input,
    (tx, { actor }, { editionId, ...wanted }) => scheduleWithdrawal(tx, actor, editionId, wanted),
    refreshStudio,
  );
}

export async function moveScheduledAction(input: unknown) {
  return mutation(
    MovingScheduled,
    input,
    (tx, { actor }, { moment, notice, ...seen }) => changeSchedule(tx, actor, seen, { moment, notice }),
    refreshStudio,
  );
}

export async function takeNewerTextAction(input: unknown) {
  return mutation(
    TakingNewerText,
    input,
    (tx, { actor }, { text, ...seen }) => changeSchedule(tx, actor, seen, { text }),
    refreshStudio,
  );
}

export async function cancelScheduledAction(input: unknown) {
  return mutation(Scheduled, input, (tx, { actor }, seen) => cancelSchedule(tx, actor, seen), refreshStudio);
}

export async function setEmbargoAction(input: unknown) {
  return mutation(
    SettingEmbargo,
    input,
    (tx, { actor }, { entryId, moment }) => setEmbargo(tx, actor, entryId, { moment }),
    refreshStudio,
  );
}
