'use server';

import { z } from 'zod';
import { mutation } from '@/app/studio/mutation';
import { refreshStudio } from '@/app/studio/refresh-studio';
import { ChoiceShape, saveChoice } from '@/lib/notifications/choices';
import { MAX_RECENT } from '@/lib/notifications/find-unread';
import { markAllRead, markRead } from '@/lib/notifications/mark-read';

const Row = z.string().regex(/^\d{1,18}$/);
const Id = z.strictObject({ id: Row });
const Unread = z.strictObject({ until: z.iso.datetime(), recentIds: z.array(Row).max(MAX_RECENT) });

export async function markReadAction(input: unknown) {
  return mutation(Id, input, (tx, { actor }, { id }) => markRead(tx, actor, id), refreshStudio);
}

export async function markAllReadAction(input: unknown) {
  return mutation(Unread, input, (tx, { actor }, unread) => markAllRead(tx, actor, unread), refreshStudio);
}

export async function saveNotificationChoiceAction(input: unknown) {
  return mutation(ChoiceShape, input, (tx, { actor }, choice) => saveChoice(tx, actor, choice));
}
