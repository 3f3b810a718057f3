import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { createPatternAction } from '@/app/studio/(newsroom)/patterns/actions';
import { requireUser } from '@/app/studio/session';
import { NewPatternForm } from '@/components/line-patterns/new-pattern-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { canManagePatterns } from '@/lib/line-patterns/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'composer')('patterns.new') };
}

export default async function NewPatternPage() {
  const t = translator(await requireManager({ canManage: canManagePatterns }), 'composer');
  return (
    <>
      <PageHead title={t('patterns.new')} />
      <NewPatternForm create={createPatternAction} />
    </>
  );
}
