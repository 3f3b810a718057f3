import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { lapseSignOff, lockOpenRelease, recordChange } from './lock-release';
import type { ReleaseChanged, SeenRelease } from './types';

type Signature = SeenRelease & { locale: Locale };

/**
 * Says that everything of a language in a release, as the user saw it, may go live. It holds until anything of that language is changed. Throws
 * `invalid` when there is nothing of the language.
 */
export async function signOff(tx: Tx, actor: Actor, { locale, ...seen }: Signature): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, seen);
  const releaseId = release.id;
  if ((await tx.releaseEdition.count({ where: { releaseId, locale } })) === 0)
    throw new AppError('invalid', [{ path: 'locale', key: 'releases.nothingToSign' }]);
  const userId = requireUserId(actor);
  await tx.releaseSignOff.upsert({
    where: { releaseId_locale: { releaseId, locale } },
    create: { releaseId, locale, userId },
    update: { userId, at: new Date() },
  });
  return recordChange(tx, actor, release, { action: 'release.signed_off', locale });
}

/** Takes it back, whoever said it. */
export async function withdrawSignOff(
  tx: Tx,
  actor: Actor,
  { locale, ...seen }: Signature,
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, seen);
  await lapseSignOff(tx, release.id, locale);
  return recordChange(tx, actor, release, { action: 'release.sign_off_withdrawn', locale });
}
