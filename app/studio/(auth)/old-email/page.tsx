import type { Metadata } from 'next';
import { readAccountLinkAction, takeEmailBackAction } from '@/app/studio/(auth)/account-links/actions';
import { VisitorPage, visitorPageMetadata } from '@/app/studio/(auth)/visitor-page';
import { TakeEmailBackForm } from '@/components/auth/take-email-back-form';

export function generateMetadata(): Promise<Metadata> {
  return visitorPageMetadata('oldEmail');
}

/** Where the link leads that was mailed to the former address of an account. */
export default function OldEmailPage() {
  return (
    <VisitorPage page="oldEmail">
      <TakeEmailBackForm read={readAccountLinkAction} takeBack={takeEmailBackAction} />
    </VisitorPage>
  );
}
