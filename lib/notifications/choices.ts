import { z } from 'zod';
import type { UserActor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import {
  type Choice,
  type Choices,
  DEFAULT_CHOICES,
  isMailed,
  MAIL_CHOICES,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from './types';

export const ChoiceShape = z
  .strictObject({
    kind: z.enum(NOTIFICATION_KINDS),
    isShown: z.boolean(),
    mail: z.enum(MAIL_CHOICES),
  })
  .refine(({ kind, mail }) => mail === 'never' || isMailed(kind), {
    path: ['mail'],
    error: 'field.unknownChoice',
  });

/** How the actor wants to be told of each kind. */
export async function getChoices({ userId }: UserActor): Promise<Choices> {
  const rows = await db().notificationChoice.findMany({ where: { userId } });
  const stored = rows.flatMap((row): [NotificationKind, Choice][] => {
    const { success, data } = ChoiceShape.safeParse({ kind: row.kind, isShown: row.isShown, mail: row.mail });
    return success ? [[data.kind, { isShown: data.isShown, mail: data.mail }]] : [];
  });
  return { ...DEFAULT_CHOICES, ...Object.fromEntries(stored) };
}

/** A preference of the actor alone, so no audit event is recorded. What happened before is told as it was to be. */
export async function saveChoice(
  tx: Tx,
  { userId }: UserActor,
  { kind, isShown, mail }: z.output<typeof ChoiceShape>,
): Promise<void> {
  await tx.notificationChoice.upsert({
    where: { userId_kind: { userId, kind } },
    create: { userId, kind, isShown, mail },
    update: { isShown, mail },
  });
}
