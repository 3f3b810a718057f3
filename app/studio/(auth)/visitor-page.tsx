import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { currentUser } from '@/app/studio/session';
import { visitorPageLocale } from '@/app/studio/visitor-page-locale';
import { AuthCard } from '@/components/auth/auth-card';
import { translator } from '@/lib/i18n/translator';
import { chooseLocaleAction } from './actions';

/** The messages of the page, below `auth`. */
type Page = 'forgotten' | 'newPassword' | 'invitation' | 'newEmail' | 'oldEmail';

/** No other site learns of pages behind links that open an account. */
export async function visitorPageMetadata(page: Page): Promise<Metadata> {
  return { title: translator(await visitorPageLocale(), 'auth')(`${page}.title`), referrer: 'no-referrer' };
}

/** A page with one form that needs no session. Whoever is signed in has chosen a language already. */
export async function VisitorPage({ page, children }: { page: Page; children: ReactNode }) {
  const locale = await visitorPageLocale();
  const title = translator(locale, 'auth')(`${page}.title`);
  return (
    <AuthCard title={title} locale={locale} choose={(await currentUser()) ? undefined : chooseLocaleAction}>
      {children}
    </AuthCard>
  );
}
