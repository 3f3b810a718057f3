import { lockAccount } from '@/lib/auth/lock-account';
import type { UserActor } from '@/lib/auth/types';
import { AppError, type Issue } from '@/lib/errors';
import { enqueueMail } from '@/lib/mail/enqueue-mail';
import { identityLinkedMail } from '@/lib/oidc/identity-mails';
import { linkIdentity } from '@/lib/oidc/link-identity';
import { oidcRefusal } from '@/lib/oidc/oidc-failure';
import { type OidcProvider, oidcProvider } from '@/lib/oidc/provider';
import { redeemAnswer } from '@/lib/oidc/redeem-answer';
import { type SpentRequest, spendRequest } from '@/lib/oidc/requests';
import type { ProviderIdentity } from '@/lib/oidc/types';
import { transaction } from '@/lib/transaction';
import { countOidc, uncountOidc } from './oidc-limits';
import type { OpenedSession, SessionOrigin } from './open-session';
import { isBrowserToken, tokenHash } from './pending-sign-in';
import { proveWithOidc } from './prove-with-oidc';
import { SecondStepNeeded } from './second-step-needed';
import { signInWithOidc } from './sign-in-with-oidc';

export interface OidcReturn extends SessionOrigin {
  /** What the provider has given the browser to bring, as the query of an address. */
  query: string;
  browserToken: string | undefined;
  deviceToken?: string;
  /** Who is signed in to this browser. */
  actor: UserActor | null;
}

/** What became of it, and which page says so. */
export type OidcOutcome = { destination: string } & (
  | { kind: 'opened'; session: OpenedSession; deviceToken: string }
  | { kind: 'second-step'; pendingToken: string }
  | { kind: 'proved' | 'linked' }
  | { kind: 'refused'; purpose: SpentRequest['purpose'] | null; issue: Issue }
);

/** Does for what the browser was sent to the provider. Refusals are outcomes, because a whole page tells of them. */
export async function returnFromOidc(answer: OidcReturn, now = new Date()): Promise<OidcOutcome> {
  const refusal = (error: unknown, request: SpentRequest | null): OidcOutcome => {
    if (!(error instanceof AppError)) throw error;
    const issue = error.issues[0] ?? { path: '', key: 'auth.unavailable' };
    return {
      kind: 'refused',
      purpose: request?.purpose ?? null,
      issue,
      destination: request?.destination ?? '',
    };
  };
  try {
    await countOidc('answer', answer.address);
    const request = await findRequest(answer, now);
    const outcome = await follow(request, answer, now).catch((error: unknown) => refusal(error, request));
    if (outcome.kind !== 'refused')
      await uncountOidc(request.purpose === 'sign-in' ? ['question', 'answer'] : ['answer'], answer.address);
    return outcome;
  } catch (error) {
    return refusal(error, null);
  }
}

async function findRequest({ query, browserToken, actor }: OidcReturn, now: Date): Promise<SpentRequest> {
  const state = new URLSearchParams(query).get('state') ?? '';
  const browser = isBrowserToken(browserToken) ? [tokenHash(browserToken)] : [];
  const boundTo = [...browser, ...(actor ? [actor.sessionId] : [])];
  const request = await transaction((tx) => spendRequest(tx, state, boundTo, now));
  if (!request) throw oidcRefusal('expired');
  return request;
}

async function follow(request: SpentRequest, answer: OidcReturn, now: Date): Promise<OidcOutcome> {
  const { purpose, destination } = request;
  const identity = await redeemAnswer(requireProvider(), request, answer.query, now);
  if (purpose === 'sign-in') return signIn(identity, answer, destination, now);
  // The request is bound to a session, so there is one.
  const actor = requireActor(answer.actor);
  if (purpose === 'proof') await proveWithOidc(actor, identity, now);
  else await link(actor, identity, now);
  return { kind: purpose === 'proof' ? 'proved' : 'linked', destination };
}

function requireProvider(): OidcProvider {
  const provider = oidcProvider();
  if (!provider) throw oidcRefusal('expired');
  return provider;
}

function requireActor(actor: UserActor | null): UserActor {
  if (!actor) throw oidcRefusal('expired');
  return actor;
}

async function signIn(
  identity: ProviderIdentity,
  { address, userAgent, deviceToken: known }: OidcReturn,
  destination: string,
  now: Date,
): Promise<OidcOutcome> {
  try {
    const origin = { address, userAgent, deviceToken: known };
    const { deviceToken, ...session } = await signInWithOidc(identity, origin, now);
    return { kind: 'opened', session, deviceToken, destination };
  } catch (error) {
    if (!(error instanceof SecondStepNeeded)) throw error;
    return { kind: 'second-step', pendingToken: error.pendingToken, destination };
  }
}

/** The proof was asked for when this session was sent there, some minutes ago at most. It may have been ended since. The owner is told, who may not have been the one. */
function link(actor: UserActor, identity: ProviderIdentity, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await lockAccount(tx, actor.userId);
    if ((await tx.session.count({ where: { id: actor.sessionId, endedAt: null } })) === 0)
      throw oidcRefusal('expired');
    await linkIdentity(tx, actor, identity, now);
    const email = identity.email ?? new URL(identity.issuer).host;
    await enqueueMail(tx, { userId: actor.userId, compose: identityLinkedMail(email) });
  });
}
