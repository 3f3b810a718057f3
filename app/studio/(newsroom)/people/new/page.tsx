import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { createPersonAction } from '@/app/studio/(newsroom)/people/actions';
import { requireUser } from '@/app/studio/session';
import { NewPersonForm } from '@/components/people/new-person-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { personDescriptor } from '@/lib/people/person-descriptor';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'people')('newTitle') };
}

export default async function NewPersonPage() {
  const t = translator(await requireManager(personDescriptor), 'people');
  return (
    <>
      <PageHead title={t('newTitle')} lead={t('lead')} />
      <NewPersonForm create={createPersonAction} />
    </>
  );
}
