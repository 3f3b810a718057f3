import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createUserAction } from '@/app/studio/(newsroom)/users/actions';
import { requireUser } from '@/app/studio/session';
import { PageHead } from '@/components/ui/page-head';
import { NewUserForm } from '@/components/users/new-user-form';
import { translator } from '@/lib/i18n/translator';
import { canManageUsers } from '@/lib/users/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'users')('new') };
}

export default async function NewUserPage() {
  const { actor, user } = await requireUser();
  if (!canManageUsers(actor)) notFound();
  return (
    <>
      <PageHead title={translator(user.interfaceLocale, 'users')('new')} />
      <NewUserForm create={createUserAction} />
    </>
  );
}
