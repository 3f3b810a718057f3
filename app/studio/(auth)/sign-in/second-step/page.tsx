import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { askPendingPasskeyAction } from '@/app/studio/(auth)/sign-in/actions';
import { currentUser } from '@/app/studio/session';
import { visitorLocale } from '@/app/studio/visitor-locale';
import { AuthCard } from '@/components/auth/auth-card';
import { SecondStepForm } from '@/components/auth/second-step-form';
import { pendingCookie } from '@/lib/auth/session-cookies';
import { env } from '@/lib/env';
import { translator } from '@/lib/i18n/translator';
import { listPasskeys } from '@/lib/passkeys/list-passkeys';
import { relyingParty } from '@/lib/passkeys/relying-party';
import { getSecondFactors } from '@/lib/second-factor/get-second-factors';
import { findPendingSignIn } from '@/lib/sign-in/pending-sign-in';
import { safeCallbackUrl } from '@/lib/sign-in/safe-callback-url';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await visitorLocale(), 'auth')('secondStep.title') };
}

/** Where a browser goes on whose first step is done, by password or at the OpenID provider, and whose account has a second factor. */
export default async function SecondStepPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const destination = safeCallbackUrl(typeof callbackUrl === 'string' ? callbackUrl : null);
  if (await currentUser()) redirect(destination);
  const token = (await cookies()).get(pendingCookie(env().SITE_URL).name)?.value;
  const pending = await findPendingSignIn(token);
  if (!pending) redirect(`/studio/sign-in?callbackUrl=${encodeURIComponent(destination)}`);
  const [factors, passkeys] = await Promise.all([getSecondFactors(pending), listPasskeys(pending)]);
  const locale = await visitorLocale();
  const t = translator(locale, 'auth');
  return (
    <AuthCard title={t('secondStep.title')} lead={t('secondStep.lead')} locale={locale}>
      <SecondStepForm
        destination={destination}
        hasApp={factors.appSince !== null}
        askPasskey={passkeys.length > 0 && relyingParty() ? askPendingPasskeyAction : undefined}
      />
    </AuthCard>
  );
}
