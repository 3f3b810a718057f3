import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentUser } from '@/app/studio/session';
import { visitorPageLocale } from '@/app/studio/visitor-page-locale';
import { AuthCard } from '@/components/auth/auth-card';
import { SignOutButton } from '@/components/auth/sign-out-button';
import { PasskeysPanel } from '@/components/passkeys/passkeys-panel';
import { ProofProvider } from '@/components/proof/proof-provider';
import { SecondFactorPanel } from '@/components/second-factor/second-factor-panel';
import { LinkButton } from '@/components/ui/link-button';
import type { SignedInUser } from '@/lib/auth/types';
import { translator } from '@/lib/i18n/translator';
import { listPasskeys } from '@/lib/passkeys/list-passkeys';
import { relyingParty } from '@/lib/passkeys/relying-party';
import { getSecondFactors } from '@/lib/second-factor/get-second-factors';
import { proofActionsFor } from './proof-actions';
import { PASSKEY_ACTIONS, SECOND_FACTOR_ACTIONS } from './second-factor-actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await visitorPageLocale(), 'auth')('setUp.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Why the user is here. */
function leadFor({ mustSetUpSecondStep, hasSecondFactor }: SignedInUser): 'needed' | 'done' | 'welcome' {
  if (mustSetUpSecondStep) return 'needed';
  return hasSecondFactor ? 'done' : 'welcome';
}

/**
 * The only page that users can open whose role needs a second step that they have not set up, until they have kept their recovery codes. Whoever
 * has just accepted an invitation is offered the same once; all others find it on the page of their account.
 */
export default async function SetUpSecondStepPage({ searchParams }: Props) {
  const signedIn = await currentUser();
  if (!signedIn) redirect('/studio/sign-in?callbackUrl=/studio/second-step');
  const { actor, user } = signedIn;
  if (user.mustChangePassword) redirect('/studio/password');
  if (leadFor(user) === 'welcome' && !('welcome' in (await searchParams))) redirect('/studio/account');
  const t = translator(user.interfaceLocale, 'auth');
  const [{ appSince, codesLeft }, passkeys, proofActions] = await Promise.all([
    getSecondFactors(actor),
    listPasskeys(actor),
    proofActionsFor(signedIn),
  ]);
  return (
    <AuthCard title={t('setUp.title')} lead={t(`setUp.${leadFor(user)}`)} locale={user.interfaceLocale}>
      <ProofProvider actions={proofActions} hasSecondFactor={user.hasSecondFactor}>
        <SecondFactorPanel
          hasApp={appSince !== null}
          hasPasskey={passkeys.length > 0}
          codesLeft={codesLeft}
          actions={SECOND_FACTOR_ACTIONS}
        />
        <PasskeysPanel passkeys={passkeys} possible={relyingParty() !== null} actions={PASSKEY_ACTIONS} />
      </ProofProvider>
      {user.mustSetUpSecondStep ? (
        <SignOutButton />
      ) : (
        <LinkButton href="/studio" primary>
          {t('setUp.goOn')}
        </LinkButton>
      )}
    </AuthCard>
  );
}
