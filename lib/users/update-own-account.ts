import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';

/** What everyone may change of their own account. */
export async function updateOwnAccount(
  actor: Actor,
  fields: { nameAr: string; nameEn: string; interfaceLocale: Locale },
): Promise<void> {
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { ...fields, version: { increment: 1 } } });
    await recordEvent(tx, actor, { action: 'user.updated', subjectType: 'user', subjectId: actor.userId });
  });
}

/** The language switch in the studio's top bar. A preference, so it leaves no line in the audit trail. */
export async function setInterfaceLocale(actor: Actor, interfaceLocale: Locale): Promise<void> {
  await transaction((tx) => tx.user.update({ where: { id: actor.userId }, data: { interfaceLocale } }));
}
