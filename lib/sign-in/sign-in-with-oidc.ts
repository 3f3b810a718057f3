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
import { networkOf } from './network-of';
import { mayOpenByProvider, type OpenedSession, openSession, type SessionOrigin } from './open-session';
import { createPendingSignIn } from './pending-sign-in';
import { recordRefusal } from './record-refusal';
import { retireOneTimePassword } from './retire-one-time-password';
import { SecondStepNeeded } from './second-step-needed';

type FirstStep = OpenedSession | { pendingToken: string };
type Owner = NonNullable<Awaited<ReturnType<typeof findOwner>>>;

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
  const owner = await findOwner(db(), identity);
  const step = owner && (await takeFirstStep(owner, identity, origin, now));
  if (!owner || !step) throw await refused(identity, owner, origin.address);
  meters.signIns.inc({ outcome: 'pendingToken' in step ? 'first_step' : 'opened' });
  if ('pendingToken' in step) throw new SecondStepNeeded(step.pendingToken);
  await deleteOldSessions(now);
  const deviceId = readDeviceToken(origin.deviceToken, owner.email, now);
  return { ...step, deviceToken: createDeviceToken(owner.email, now, deviceId ?? undefined) };
}

/** Whose account this may be. An address that the provider has not verified leads to nobody. */
async function findOwner(client: Pick<Tx, 'oidcIdentity' | 'user'>, identity: ProviderIdentity) {
  const { issuer, subject, email, isEmailVerified } = identity;
  const select = { id: true, email: true, mustChangePassword: true };
  const linked = await client.oidcIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select } },
  });
  if (linked) return linked.user;
  return email && isEmailVerified ? client.user.findUnique({ where: { email }, select }) : null;
}

/** Null if the account may not be opened in this way. */
async function takeFirstStep(
  owner: Owner,
  identity: ProviderIdentity,
  { address, userAgent }: SessionOrigin,
  now: Date,
): Promise<FirstStep | null> {
  const passwordHash = owner.mustChangePassword ? await unknownPassword() : null;
  const method = 'oidc';
  return transaction(async (tx) => {
    const user = await lockAccount(tx, owner.id);
    const link = await linkOf(tx, user, identity);
    if (!mayOpenByProvider(user, now) || link === 'none') return null;
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
    const actor = { ...opened, role: user.role };
    if (link === 'new') await linkIdentity(tx, actor, identity, now);
    if (passwordHash) await retireOneTimePassword(tx, actor, passwordHash);
    return opened;
  });
}

/**
 * Whether the account at the provider is linked to this one, or may be linked by its address. An account that is linked to another one of the
 * same provider stays with that one: providers give addresses of people who left to others.
 */
async function linkOf(
  tx: Tx,
  user: { id: string; email: string },
  { issuer, subject, email, isEmailVerified }: ProviderIdentity,
): Promise<'stored' | 'new' | 'none'> {
  const rows = await tx.oidcIdentity.findMany({
    where: { issuer, OR: [{ subject }, { userId: user.id }] },
  });
  if (rows.some((row) => row.subject === subject && row.userId === user.id)) return 'stored';
  return rows.length === 0 && isEmailVerified && user.email === email ? 'new' : 'none';
}

async function noteUse(tx: Tx, { issuer, subject, email }: ProviderIdentity, now: Date): Promise<void> {
  await tx.oidcIdentity.updateMany({ where: { issuer, subject }, data: { email, lastUsedAt: now } });
}

async function refused(
  { isEmailVerified }: ProviderIdentity,
  owner: Owner | null,
  address: string,
): Promise<AppError> {
  meters.signIns.inc({ outcome: 'wrong' });
  // No line for fail2ban: nobody guesses here, and whoever has no account yet has done nothing wrong.
  log.info({ address }, 'An account at the OpenID provider opens none here');
  const subject = owner
    ? ({ subjectType: 'account', subjectId: owner.email } as const)
    : ({ subjectType: 'address', subjectId: networkOf(address) } as const);
  await recordRefusal({ ...subject, address });
  const key = owner || isEmailVerified ? 'auth.oidcNoAccount' : 'auth.oidcUnverified';
  return new AppError('unauthenticated', [{ path: '', key }]);
}
