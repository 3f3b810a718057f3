import { lockAccount } from '@/lib/auth/lock-account';
import { unknownPassword } from '@/lib/auth/unknown-password';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { meters } from '@/lib/meters';
import { linkIdentity } from '@/lib/oidc/link-identity';
import type { ProviderIdentity } from '@/lib/oidc/types';
import { type Tx, transaction } from '@/lib/transaction';
import { acceptVerifiedInvitation } from '@/lib/users/accept-verified-invitation';
import { deleteOldSessions } from './delete-old-sessions';
import { createDeviceToken, readDeviceToken } from './device-token';
import { findOidcOwner, oidcLinkOf } from './find-oidc-owner';
import { networkOf } from './network-of';
import { mayOpenByProvider, type OpenedSession, openSession, type SessionOrigin } from './open-session';
import { createPendingSignIn } from './pending-sign-in';
import { recordRefusal } from './record-refusal';
import { SecondStepNeeded } from './second-step-needed';

type FirstStep = OpenedSession | { pendingToken: string };
type Owner = NonNullable<Awaited<ReturnType<typeof findOidcOwner>>>;

/**
 * Opens a session for whom the OpenID provider has named. The account is the one that is linked to theirs; the first time it is the one with
 * their verified e-mail address. Throws `unauthenticated` when there is none, it is suspended or waits for a new password, in the same words, and `SecondStepNeeded`
 * for an account with a second factor: what the provider asks for is not known here.
 */
export async function signInWithOidc(
  identity: ProviderIdentity,
  origin: SessionOrigin & { deviceToken?: string },
  now = new Date(),
): Promise<OpenedSession & { deviceToken: string }> {
  const owner = await findOidcOwner(db(), identity);
  const step = owner && (await takeFirstStep(owner, identity, origin, now));
  if (!owner || !step || step === 'removed')
    throw await refused(identity, owner, { address: origin.address, isRemoved: step === 'removed' });
  meters.signIns.inc({ outcome: 'pendingToken' in step ? 'first_step' : 'opened' });
  if ('pendingToken' in step) throw new SecondStepNeeded(step.pendingToken);
  await deleteOldSessions(now);
  const deviceId = readDeviceToken(origin.deviceToken, owner.email, now);
  return { ...step, deviceToken: createDeviceToken(owner.email, now, deviceId ?? undefined) };
}

/** Null if the account may not be opened in this way; `removed` if its owner has ended it. */
async function takeFirstStep(
  owner: Owner,
  identity: ProviderIdentity,
  { address, userAgent }: SessionOrigin,
  now: Date,
): Promise<FirstStep | 'removed' | null> {
  const passwordHash = owner.invitedAt ? await unknownPassword() : null;
  const method = 'oidc';
  return transaction(async (tx) => {
    const user = await lockAccount(tx, owner.id);
    const link = await oidcLinkOf(tx, user, identity);
    if (!mayOpenByProvider(user, now) || link === 'none') return null;
    if (link === 'removed') return link;
    if (user.invitedAt) {
      const invited = passwordHash && { id: user.id, passwordHash, address };
      if (!invited || !(await acceptVerifiedInvitation(tx, invited, now))) return null;
    }
    if (link === 'stored') await noteUse(tx, identity, now);
    if (user.secondFactorSince) {
      const toLink = link === 'new' ? identity : undefined;
      return { pendingToken: await createPendingSignIn(tx, { userId: user.id, method, now, toLink }) };
    }
    const { provedAt } = identity;
    const opened = await openSession(tx, user, { address, userAgent, method, provedAt, now });
    if (link === 'new') await linkIdentity(tx, { ...opened, role: user.role }, identity, now);
    return opened;
  });
}

async function noteUse(tx: Tx, { issuer, subject, email }: ProviderIdentity, now: Date): Promise<void> {
  await tx.oidcIdentity.updateMany({ where: { issuer, subject }, data: { email, lastUsedAt: now } });
}

async function refused(
  { isEmailVerified }: ProviderIdentity,
  owner: Owner | null,
  { address, isRemoved }: { address: string; isRemoved: boolean },
): Promise<AppError> {
  meters.signIns.inc({ outcome: 'wrong' });
  // No line for fail2ban: nobody guesses here, and whoever has no account yet has done nothing wrong.
  log.info({ address }, 'An account at the OpenID provider opens none here');
  const subject = owner
    ? ({ subjectType: 'account', subjectId: owner.email } as const)
    : ({ subjectType: 'address', subjectId: networkOf(address) } as const);
  await recordRefusal({ ...subject, address });
  const unknown = owner || isEmailVerified ? 'auth.oidcNoAccount' : 'auth.oidcUnverified';
  const key = isRemoved ? 'auth.oidcRemoved' : unknown;
  return new AppError('unauthenticated', [{ path: '', key }]);
}
