import { log } from '@/lib/log';

/** `wrong`: account, password or both. `limited`: too many attempts before this one. */
export type RefusalReason = 'wrong' | 'limited';

/**
 * Writes the line by which fail2ban and others recognise guessing; docs/fail2ban reads exactly this form, so the two change together.
 * Whether the account exists, and what was typed, is not in it: people type their password into the wrong field.
 */
export function logRefusedSignIn(address: string, reason: RefusalReason): void {
  log.warn({ address, reason }, 'A sign-in was refused');
}
