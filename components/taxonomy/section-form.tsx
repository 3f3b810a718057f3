'use client';

import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FieldState, fieldProps } from '@/components/bilingual-records/field-props';
import type { RecordActions } from '@/components/bilingual-records/record-actions';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { Choice, FormValues, StoredRecord } from '@/lib/bilingual-records/types';
import { localised } from '@/lib/i18n/locales';
import type { SectionFields } from '@/lib/taxonomy/types';
import { TERM_FIELDS, TermFormFields } from './term-fields';
import { TermForm } from './term-form';

export type SectionValues = FormValues<SectionFields>;

const SECTION_FIELDS = [...TERM_FIELDS, 'openingId'] as const;

interface Props {
  section: StoredRecord<SectionValues>;
  actions: RecordActions<SectionValues>;
  /** The lists that may open its page. */
  lists: Choice[];
}

/** Changes or deletes a section, and says which list opens its page. */
export function SectionForm({ section, actions, lists }: Props) {
  const locale = useInterfaceLocale();
  const nameOf = (id: string) => {
    const list = lists.find((each) => each.id === id);
    return list ? localised(list, 'name', locale) : id;
  };
  return (
    <TermForm
      kind="section"
      term={section}
      actions={actions}
      fields={SECTION_FIELDS}
      formatValue={(name, value) => (name === 'openingId' ? nameOf(value) : value)}
    >
      {(state) => (
        <>
          <TermFormFields kind="section" {...state} />
          <OpeningField lists={lists} {...state} />
        </>
      )}
    </TermForm>
  );
}

function OpeningField({ lists, ...state }: Pick<Props, 'lists'> & FieldState<SectionValues>) {
  const t = useTranslations('taxonomy');
  const locale = useInterfaceLocale();
  const field = fieldProps(state, 'openingId');
  return (
    <NativeSelect
      {...field}
      label={t('fields.openingId')}
      description={t('hints.opening')}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('noOpening') },
        ...lists.map((list) => ({ value: list.id, label: localised(list, 'name', locale) })),
      ]}
    />
  );
}
