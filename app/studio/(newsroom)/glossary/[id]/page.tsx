import type { Metadata } from 'next';
import type { RecordProps } from '@/app/studio/(newsroom)/_record/record-page';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import {
  deleteGlossaryTermAction,
  readGlossaryTermAction,
  saveGlossaryTermAction,
} from '@/app/studio/(newsroom)/glossary/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { GlossaryTermForm } from '@/components/glossary/term-form';
import { PageHead } from '@/components/ui/page-head';
import { firstName } from '@/lib/glossary/first-name';
import { getTerm } from '@/lib/glossary/get-term';
import { canManageGlossary } from '@/lib/glossary/policy';

async function load({ params }: RecordProps) {
  const locale = await requireManager({ canManage: canManageGlossary });
  const term = await orNotFound(getTerm((await params).id));
  return { term, title: firstName(term.fields.names.split('\n'), locale) };
}

export async function generateMetadata(props: RecordProps): Promise<Metadata> {
  return { title: (await load(props)).title };
}

export default async function GlossaryTermPage(props: RecordProps) {
  const { term, title } = await load(props);
  const actions = {
    save: saveGlossaryTermAction,
    read: readGlossaryTermAction,
    remove: deleteGlossaryTermAction,
  };
  return (
    <>
      <PageHead title={title} />
      <GlossaryTermForm key={term.id} term={term} actions={actions} />
    </>
  );
}
