import 'server-only';
import { headers } from 'next/headers';
import type { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { currentUser, PATH_HEADER } from './session';

/**
 * Logs who was denied what, where a refusal becomes an answer (ASVS 5.0, 16.3.2). Not an audit event: those are kept
 * forever, and a user could create any number of them. `path` names the subject, `action` the server action.
 */
export async function recordDenial({ code, issues }: AppError): Promise<void> {
  if (code !== 'forbidden') return;
  const [signedIn, sent] = await Promise.all([currentUser(), headers()]);
  const { userId, role } = signedIn?.actor ?? {};
  const [path, action] = [sent.get(PATH_HEADER), sent.get('next-action')];
  log.warn({ userId, role, path, action, reason: issues[0]?.key }, 'access denied');
}
