import { lockAccount } from '@/lib/auth/lock-account';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { readSettings } from '@/lib/settings/get-settings';
import { qrPath } from './qr-path';
import { sealText } from './sealed-text';
import { newTotpSecret, totpUri } from './totp-codes';
import type { OfferedTotp } from './types';

/** Offers a secret for an authenticator app, in place of any that was never confirmed. It counts once `confirmTotp` has seen a code of it. */
export async function startTotp(tx: Tx, actor: UserActor): Promise<OfferedTotp> {
  const user = await lockAccount(tx, actor.userId);
  await requireRecentProof(tx, actor);
  const stored = await tx.totpSecret.findUnique({ where: { userId: user.id } });
  if (stored?.confirmedAt) throw new AppError('conflict', [{ path: '', key: 'secondFactor.hasApp' }]);
  const secret = newTotpSecret();
  const sealed = sealText(secret, user.id);
  await tx.totpSecret.upsert({
    where: { userId: user.id },
    create: { userId: user.id, sealed },
    update: { sealed, createdAt: new Date() },
  });
  const { nameEn } = await readSettings(tx);
  return { secret, qr: qrPath(totpUri(secret, { issuer: nameEn, email: user.email })) };
}
