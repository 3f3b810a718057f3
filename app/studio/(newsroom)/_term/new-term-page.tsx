import type { Metadata } from 'next';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import { requireUser } from '@/app/studio/session';
import { NewSectionForm, NewTopicForm } from '@/components/taxonomy/new-term-form';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import type { TermKind } from '@/lib/taxonomy/types';
import { TERMS } from './terms';

export async function newTermMetadata(kind: TermKind): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'taxonomy')(`${kind}.newTitle`) };
}

export async function NewTermPage({ kind }: { kind: TermKind }) {
  const t = translator(await requireManager(TERMS[kind].descriptor), 'taxonomy');
  return (
    <>
      <PageHead title={t(`${kind}.newTitle`)} lead={t(`${kind}.newLead`)} />
      {kind === 'section' ? (
        <NewSectionForm create={TERMS.section.create} />
      ) : (
        <NewTopicForm create={TERMS.topic.create} />
      )}
    </>
  );
}
