import type { Metadata } from 'next';
import { askPasswordLinkAction } from '@/app/studio/(auth)/account-links/actions';
import { VisitorPage, visitorPageMetadata } from '@/app/studio/(auth)/visitor-page';
import { ForgottenPasswordForm } from '@/components/auth/forgotten-password-form';
import { isMailing } from '@/lib/mail/is-mailing';

export function generateMetadata(): Promise<Metadata> {
  return visitorPageMetadata('forgotten');
}

/** Where whoever has forgotten their password asks for a link. */
export default function ForgottenPasswordPage() {
  return (
    <VisitorPage page="forgotten">
      <ForgottenPasswordForm ask={askPasswordLinkAction} isMailing={isMailing()} />
    </VisitorPage>
  );
}
