import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { changePasswordAction } from '@/app/studio/(auth)/actions';
import { currentUser } from '@/app/studio/session';
import { visitorPageLocale } from '@/app/studio/visitor-page-locale';
import { AuthCard } from '@/components/auth/auth-card';
import { PasswordForm } from '@/components/auth/password-form';
import { PASSWORD_MIN_CHARACTERS } from '@/lib/auth/passwords';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await visitorPageLocale(), 'auth')('password.title') };
}

/** The only page that a user with a one-time password can open. */
export default async function PasswordPage() {
  const signedIn = await currentUser();
  if (!signedIn) redirect('/studio/sign-in?callbackUrl=/studio/password');
  const { email, interfaceLocale, mustChangePassword } = signedIn.user;
  const t = translator(interfaceLocale, 'auth');
  return (
    <AuthCard
      title={t('password.title')}
      lead={mustChangePassword ? t('password.forced') : undefined}
      locale={interfaceLocale}
    >
      <PasswordForm
        change={changePasswordAction}
        email={email}
        forced={mustChangePassword}
        minimum={PASSWORD_MIN_CHARACTERS}
      />
    </AuthCard>
  );
}
