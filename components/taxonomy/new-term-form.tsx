'use client';

import { useTranslations } from 'next-intl';
import { NewRecordForm } from '@/components/ui/new-record-form';
import type { Reply } from '@/components/ui/reply';
import { useNewRecord } from '@/components/ui/use-new-record';
import type { TermKind } from '@/lib/taxonomy/types';
import type { SectionValues } from './section-form';
import { TERM_FIELDS, TermFormFields, type TermValues } from './term-fields';
import { TERM_PATHS } from './term-paths';

const NEW_TOPIC: TermValues = {
  ...{ nameAr: '', nameEn: '', slugAr: '', slugEn: '' },
  ...{ descriptionAr: '', descriptionEn: '' },
};
/** A list opens its page once it has pieces. */
const NEW_SECTION: SectionValues = { ...NEW_TOPIC, openingId: '' };

interface Props<Values> {
  create: (input: Values) => Promise<Reply<unknown>>;
}

/** Adds a section. */
export function NewSectionForm(props: Props<SectionValues>) {
  return <NewTermForm kind="section" empty={NEW_SECTION} {...props} />;
}

/** Adds a topic. */
export function NewTopicForm(props: Props<TermValues>) {
  return <NewTermForm kind="topic" empty={NEW_TOPIC} {...props} />;
}

function NewTermForm<Values extends TermValues>({
  kind,
  empty,
  create,
}: Props<Values> & { kind: TermKind; empty: Values }) {
  const t = useTranslations('taxonomy');
  const form = useNewRecord(empty, create, TERM_PATHS[kind]);
  return (
    <NewRecordForm form={form} fields={TERM_FIELDS} submit={t('create')}>
      <TermFormFields kind={kind} {...form} />
    </NewRecordForm>
  );
}
