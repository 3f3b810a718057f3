import type { Metadata } from 'next';
import { confirmEmailAction, readAccountLinkAction } from '@/app/studio/(auth)/account-links/actions';
import { VisitorPage, visitorPageMetadata } from '@/app/studio/(auth)/visitor-page';
import { ConfirmEmailForm } from '@/components/auth/confirm-email-form';

export function generateMetadata(): Promise<Metadata> {
  return visitorPageMetadata('newEmail');
}

/** Where the link leads that was mailed to a new address of an account. */
export default function NewEmailPage() {
  return (
    <VisitorPage page="newEmail">
      <ConfirmEmailForm read={readAccountLinkAction} confirm={confirmEmailAction} />
    </VisitorPage>
  );
}
