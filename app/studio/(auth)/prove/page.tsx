import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentUser } from '@/app/studio/session';
import { visitorLocale } from '@/app/studio/visitor-locale';
import { AuthCard } from '@/components/auth/auth-card';
import { OidcProof } from '@/components/oidc/oidc-proof';
import { hasRecentProof } from '@/lib/auth/recent-proof';
import { translator } from '@/lib/i18n/translator';
import { oidcProvider } from '@/lib/oidc/provider';
import { startOidcProofAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const locale = (await currentUser())?.user.interfaceLocale ?? (await visitorLocale());
  return { title: translator(locale, 'auth')('proof.title') };
}

/** Opened in a tab of its own, because it leads to the OpenID provider: what was being done waits in the other one. */
export default async function ProvePage({ searchParams }: Props) {
  const { done, refused } = await searchParams;
  const signedIn = await currentUser();
  if (!signedIn) redirect('/studio/sign-in?callbackUrl=/studio/prove');
  const provider = oidcProvider();
  // Elsewhere the dialog asks for a password, a code or a passkey.
  if (!provider || signedIn.user.hasSecondFactor) redirect('/studio/account');
  const { interfaceLocale: locale } = signedIn.user;
  const t = translator(locale, 'auth');
  // An address proves nothing: only what the session knows does.
  const isProved = done !== undefined && (await hasRecentProof(signedIn.actor));
  return (
    <AuthCard title={t('proof.title')} lead={t(isProved ? 'oidc.proved' : 'oidc.proveText')} locale={locale}>
      <OidcProof
        isProved={isProved}
        refused={typeof refused === 'string' ? refused : undefined}
        name={provider.names[locale]}
        ask={startOidcProofAction}
      />
    </AuthCard>
  );
}
