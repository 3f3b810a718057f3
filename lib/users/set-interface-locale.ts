import { lockAccount } from '@/lib/auth/lock-account';
import type { Actor } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';
import { transaction } from '@/lib/transaction';

/**
 * The language switch in the studio's top bar. A preference, so it leaves no line in the audit trail; it is a field of
 * the account's forms, though, so it takes a version of its own, lest a form that is still open undoes it.
 */
export async function setInterfaceLocale(actor: Actor, interfaceLocale: Locale): Promise<void> {
  await transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    if (user.interfaceLocale === interfaceLocale) return;
    await tx.user.update({
      where: { id: user.id },
      data: { interfaceLocale, version: user.version + 1 },
    });
  });
}
