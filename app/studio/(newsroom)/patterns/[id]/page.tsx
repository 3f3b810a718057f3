import type { Metadata } from 'next';
import type { RecordProps } from '@/app/studio/(newsroom)/_record/record-page';
import { requireManager } from '@/app/studio/(newsroom)/_record/require-manager';
import {
  deletePatternAction,
  readPatternAction,
  savePatternAction,
} from '@/app/studio/(newsroom)/patterns/actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { PatternForm } from '@/components/line-patterns/pattern-form';
import { PageHead } from '@/components/ui/page-head';
import { localised } from '@/lib/i18n/locales';
import { getPattern } from '@/lib/line-patterns/list-patterns';
import { canManagePatterns } from '@/lib/line-patterns/policy';

async function load({ params }: RecordProps) {
  const locale = await requireManager({ canManage: canManagePatterns });
  const pattern = await orNotFound(getPattern((await params).id));
  return { pattern, title: localised(pattern.fields, 'name', locale) };
}

export async function generateMetadata(props: RecordProps): Promise<Metadata> {
  return { title: (await load(props)).title };
}

export default async function PatternPage(props: RecordProps) {
  const { pattern, title } = await load(props);
  const actions = { save: savePatternAction, read: readPatternAction, remove: deletePatternAction };
  return (
    <>
      <PageHead title={title} />
      <PatternForm key={pattern.id} pattern={pattern} actions={actions} />
    </>
  );
}
