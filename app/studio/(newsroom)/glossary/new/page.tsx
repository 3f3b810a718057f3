import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { createGlossaryTermAction } from '@/app/studio/(newsroom)/glossary/actions';
import { requireUser } from '@/app/studio/session';
import { NewGlossaryTermForm } from '@/components/glossary/new-term-form';
import { PageHead } from '@/components/ui/page-head';
import { canManageGlossary } from '@/lib/glossary/policy';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'glossary')('newTitle') };
}

export default async function NewGlossaryTermPage() {
  const t = translator(await requireManager({ canManage: canManageGlossary }), 'glossary');
  return (
    <>
      <PageHead title={t('newTitle')} lead={t('newLead')} />
      <NewGlossaryTermForm create={createGlossaryTermAction} />
    </>
  );
}
