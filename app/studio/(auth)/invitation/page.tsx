import type { Metadata } from 'next';
import { acceptInvitationAction, readAccountLinkAction } from '@/app/studio/(auth)/account-links/actions';
import { VisitorPage, visitorPageMetadata } from '@/app/studio/(auth)/visitor-page';
import { InvitationForm } from '@/components/auth/invitation-form';
import { PASSWORD_MIN_CHARACTERS } from '@/lib/auth/passwords';

export function generateMetadata(): Promise<Metadata> {
  return visitorPageMetadata('invitation');
}

/** Where an invitation leads. */
export default function InvitationPage() {
  return (
    <VisitorPage page="invitation">
      <InvitationForm
        read={readAccountLinkAction}
        accept={acceptInvitationAction}
        minimum={PASSWORD_MIN_CHARACTERS}
      />
    </VisitorPage>
  );
}
