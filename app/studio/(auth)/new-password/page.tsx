import type { Metadata } from 'next';
import { readAccountLinkAction, setPasswordByLinkAction } from '@/app/studio/(auth)/account-links/actions';
import { VisitorPage, visitorPageMetadata } from '@/app/studio/(auth)/visitor-page';
import { LinkedPasswordForm } from '@/components/auth/linked-password-form';
import { PASSWORD_MIN_CHARACTERS } from '@/lib/auth/passwords';

export function generateMetadata(): Promise<Metadata> {
  return visitorPageMetadata('newPassword');
}

/** Where the link leads that was mailed for a forgotten password. */
export default function NewPasswordPage() {
  return (
    <VisitorPage page="newPassword">
      <LinkedPasswordForm
        read={readAccountLinkAction}
        set={setPasswordByLinkAction}
        minimum={PASSWORD_MIN_CHARACTERS}
      />
    </VisitorPage>
  );
}
