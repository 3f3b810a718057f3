'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DeleteRecord } from '@/components/ui/delete-record';
import { RecordForm } from '@/components/ui/record-form';
import type { Stored } from '@/components/ui/stored';
import { useRecordForm } from '@/components/ui/use-record-form';
import { localised } from '@/lib/i18n/locales';
import type { PlaceKind } from '@/lib/taxonomy/types';
import { PLACE_FIELDS, PLACE_ROOMS, type PlaceActions, type PlaceValues } from './place-actions';
import { PlaceFormFields } from './place-fields';

interface Props {
  kind: PlaceKind;
  id: string;
  initial: Stored<PlaceValues>;
  pieces: number;
  actions: PlaceActions;
}

/** Changes a section or topic. */
export function PlaceForm({ kind, id, initial, pieces, actions }: Props) {
  const t = useTranslations('taxonomy');
  const locale = useLocale();
  const form = useRecordForm<PlaceValues>({
    initial,
    save: (input) => actions.save({ ...input, kind, id }),
    read: () => actions.read({ kind, id }),
  });
  const labels = Object.fromEntries(PLACE_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  return (
    <>
      <RecordForm form={form} labels={labels}>
        <PlaceFormFields kind={kind} values={form.values} set={form.set} issueOf={form.issueOf} />
      </RecordForm>
      <DeleteRecord
        impossible={pieces > 0 ? t(`${kind}.delete.impossible`, { count: pieces }) : undefined}
        button={t(`${kind}.delete.button`)}
        title={t('deleteTitle', { name: localised(form.values, 'name', locale) })}
        text={t(`${kind}.delete.text`)}
        remove={() => actions.remove({ kind, id })}
        home={PLACE_ROOMS[kind]}
      />
    </>
  );
}
