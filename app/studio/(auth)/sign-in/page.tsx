import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { chooseLocaleAction } from '@/app/studio/(auth)/actions';
import { startOidcSignInAction, startPasskeySignInAction } from '@/app/studio/(auth)/sign-in/actions';
import { currentUser } from '@/app/studio/session';
import { visitorLocale } from '@/app/studio/visitor-locale';
import { AuthCard } from '@/components/auth/auth-card';
import { SignInForm } from '@/components/auth/sign-in-form';
import { translator } from '@/lib/i18n/translator';
import { oidcProvider } from '@/lib/oidc/provider';
import { relyingParty } from '@/lib/passkeys/relying-party';
import { safeCallbackUrl } from '@/lib/sign-in/safe-callback-url';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await visitorLocale(), 'auth')('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, refused, saved } = await searchParams;
  const destination = safeCallbackUrl(typeof callbackUrl === 'string' ? callbackUrl : null);
  if (await currentUser()) redirect(destination);
  const locale = await visitorLocale();
  const t = translator(locale, 'auth');
  const provider = oidcProvider();
  return (
    <AuthCard title={t('signIn.title')} lead={t('signIn.lead')} locale={locale} choose={chooseLocaleAction}>
      <SignInForm
        destination={destination}
        askPasskey={relyingParty() ? startPasskeySignInAction : undefined}
        oidc={provider ? { name: provider.names[locale], ask: startOidcSignInAction } : undefined}
        isPasswordSaved={saved !== undefined}
        refused={typeof refused === 'string' ? refused : undefined}
      />
    </AuthCard>
  );
}
