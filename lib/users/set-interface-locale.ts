import { lockAccount } from '@/lib/auth/lock-account';
import type { UserActor } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';
import { transaction } from '@/lib/transaction';

/**
 * Changes the interface language from the studio's top bar. A preference, so no audit event is recorded. It increments the
 * account's version, because the language is also a field of the account's forms: without it a form that is still open
 * would overwrite the change.
 */
export async function setInterfaceLocale(actor: UserActor, interfaceLocale: Locale): Promise<void> {
  await transaction(async (tx) => {
    const user = await lockAccount(tx, actor.userId);
    if (user.interfaceLocale === interfaceLocale) return;
    await tx.user.update({
      where: { id: user.id },
      data: { interfaceLocale, version: user.version + 1 },
    });
  });
}
