import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { createPersonAction } from '@/app/studio/(newsroom)/people/actions';
import { requireUser } from '@/app/studio/session';
import { NewPersonForm } from '@/components/people/new-person-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { canManagePeople } from '@/lib/people/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'people')('newTitle') };
}

export default async function NewPersonPage() {
  const { actor, user } = await requireUser();
  if (!canManagePeople(actor)) notFound();
  const t = translator(user.interfaceLocale, 'people');
  return (
    <>
      <PageHead title={t('newTitle')} lead={t('lead')} />
      <NewPersonForm create={createPersonAction} />
    </>
  );
}
