import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { confirmTotp } from '@/lib/second-factor/confirm-totp';
import { startTotp } from '@/lib/second-factor/start-totp';
import { totpCode } from '@/lib/second-factor/totp-codes';
import { transaction } from '@/lib/transaction';

export interface GivenApp {
  recoveryCodes: string[];
  /** What the phone shows at this moment. */
  codeAt: (now: Date) => string;
}

/** Half a minute: the life of a code. */
export const STEP_MS = 30_000;

/** Sets up an authenticator app. It is confirmed with a code of some minutes ago, so that none of the present is used up. */
export async function givenApp(actor: UserActor): Promise<GivenApp> {
  process.env.NEXTAUTH_SECRET ??= 'of at least thirty-two characters';
  const { secret } = await transaction((tx) => startTotp(tx, actor));
  const before = new Date(Date.now() - 4 * STEP_MS);
  const { recoveryCodes } = await confirmTotp(actor, totpCode(secret, before), before);
  return { recoveryCodes, codeAt: (now) => totpCode(secret, now) };
}

/** The rule for administrators, as if one of them had chosen it; the last factor of this one is then lost. */
export async function givenAdminWhoMustSetUp(actor: UserActor): Promise<void> {
  const row = { key: 'sign-in', value: { adminsNeedSecondStep: true } };
  await db().setting.upsert({ where: { key: row.key }, create: row, update: row });
  await db().user.update({ where: { id: actor.userId }, data: { secondFactorSince: null } });
}

/** As if signing in to the account needed a second step. */
export async function withSecondFactor({ userId }: UserActor): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { secondFactorSince: new Date() } });
}

export async function withoutSecondFactors(): Promise<void> {
  await db().totpSecret.deleteMany();
  await db().passkey.deleteMany();
  await db().recoveryCode.deleteMany();
  await db().user.updateMany({ data: { secondFactorSince: null } });
}

/** As if the user had added a passkey, which nobody can answer with. */
export async function givenPasskey({ userId, sessionId }: UserActor): Promise<void> {
  const publicKey = Buffer.from('none');
  await db().passkey.create({ data: { userId, name: 'Phone', credentialId: sessionId, publicKey } });
}

/** As if no administrator had chosen anything. */
export async function withoutSettings(): Promise<void> {
  await db().setting.deleteMany();
}

/** Lets the session's last proof be so many minutes old. */
export async function ageProof(actor: UserActor, minutes: number): Promise<void> {
  const provedAt = new Date(Date.now() - minutes * 60_000);
  await db().session.update({ where: { id: actor.sessionId }, data: { provedAt } });
}

export const countEvents = (action?: string): Promise<number> =>
  db().auditEvent.count({ where: action ? { action } : {} });

export const withoutAttempts = () => db().rateLimit.deleteMany();

export async function emailOf(actor: UserActor): Promise<string> {
  return (await db().user.findUniqueOrThrow({ where: { id: actor.userId } })).email;
}
