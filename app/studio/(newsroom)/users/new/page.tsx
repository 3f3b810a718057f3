import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { inviteUserAction } from '@/app/studio/(newsroom)/users/actions';
import { requireUser } from '@/app/studio/session';
import { PageHead } from '@/components/ui/page-head';
import { InviteForm } from '@/components/users/invite-form';
import { translator } from '@/lib/i18n/translator';
import { isMailing } from '@/lib/mail/is-mailing';
import { canManageUsers } from '@/lib/users/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'users')('new') };
}

export default async function InvitePage() {
  const { actor, user } = await requireUser();
  if (!canManageUsers(actor)) notFound();
  return (
    <>
      <PageHead title={translator(user.interfaceLocale, 'users')('new')} />
      <InviteForm invite={inviteUserAction} isMailing={isMailing()} />
    </>
  );
}
