import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentUser } from '@/app/studio/session';
import { visitorLocale } from '@/app/studio/visitor-locale';
import { AuthCard } from '@/components/auth/auth-card';
import { ProofProvider } from '@/components/proof/proof-provider';
import { SecondFactorPanel } from '@/components/second-factor/second-factor-panel';
import { LinkButton } from '@/components/ui/link-button';
import { translator } from '@/lib/i18n/translator';
import { getSecondFactors } from '@/lib/second-factor/get-second-factors';
import { proveAction } from './actions';
import { SECOND_FACTOR_ACTIONS } from './second-factor-actions';

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await currentUser())?.user.interfaceLocale ?? (await visitorLocale());
  return { title: translator(locale, 'auth')('setUp.title') };
}

/** The only page that users can open whose role needs a second step that they have not set up. */
export default async function SetUpSecondStepPage() {
  const signedIn = await currentUser();
  if (!signedIn) redirect('/studio/sign-in?callbackUrl=/studio/second-step');
  const { actor, user } = signedIn;
  if (user.mustChangePassword) redirect('/studio/password');
  const t = translator(user.interfaceLocale, 'auth');
  const { appSince, codesLeft } = await getSecondFactors(actor);
  return (
    <AuthCard
      title={t('setUp.title')}
      lead={t(user.mustSetUpSecondStep ? 'setUp.needed' : 'setUp.done')}
      locale={user.interfaceLocale}
    >
      <ProofProvider prove={proveAction} hasSecondFactor={user.hasSecondFactor}>
        <SecondFactorPanel hasApp={appSince !== null} codesLeft={codesLeft} actions={SECOND_FACTOR_ACTIONS} />
      </ProofProvider>
      {!user.mustSetUpSecondStep && (
        <LinkButton href="/studio" primary>
          {t('setUp.goOn')}
        </LinkButton>
      )}
    </AuthCard>
  );
}
