'use server';

import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { rememberLocale } from '@/app/studio/visitor-locale';
import { LOCALES } from '@/lib/i18n/locales';
import { changePassword } from '@/lib/users/change-password';

const Locale = z.enum(LOCALES);

// Bounds the work of hashing. The rules for passwords are checked by changePassword.
const Passwords = z.strictObject({
  current: z.string().min(1).max(1024),
  next: z.string().min(1).max(1024),
});

/** The language switch of the sign-in page. A plain form, so it works before the page's script is loaded. */
export async function chooseLocaleAction(form: unknown): Promise<void> {
  // A client may call a server action with any argument.
  const chosen = Locale.safeParse(form instanceof FormData ? form.get('locale') : form);
  if (!chosen.success) return;
  await rememberLocale(chosen.data);
}

export async function changePasswordAction(input: unknown) {
  return reply(Passwords, input, ({ actor }, passwords) => changePassword(actor, passwords), {
    withOneTimePassword: true,
    withoutSecondStep: true,
  });
}
