'use server';

import { z } from 'zod';
import { reply } from '@/app/studio/reply';
import { rememberLocale } from '@/app/studio/visitor-locale';
import { changePassword } from '@/lib/auth/change-password';
import { LOCALES } from '@/lib/i18n/locales';

const Locale = z.enum(LOCALES);

// The room says how long a password must be; this only bounds the work of hashing.
const Passwords = z.strictObject({
  current: z.string().min(1).max(1024),
  next: z.string().min(1).max(1024),
});

/** The language switch of the sign-in page; a plain form, so it works before the page's script has arrived. */
export async function chooseLocaleAction(form: unknown): Promise<void> {
  // Whoever calls it without our form may send anything at all.
  const chosen = Locale.safeParse(form instanceof FormData ? form.get('locale') : form);
  if (!chosen.success) return;
  await rememberLocale(chosen.data);
}

export async function changePasswordAction(input: unknown) {
  return reply(Passwords, input, ({ actor }, passwords) => changePassword(actor, passwords), {
    withOneTimePassword: true,
  });
}
