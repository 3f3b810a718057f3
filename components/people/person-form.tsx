'use client';

import { Paper, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import { FailureAlert } from '@/components/ui/failure-alert';
import { FormFoot } from '@/components/ui/form-foot';
import { type Stored, useRecordForm } from '@/components/ui/use-record-form';
import { DeletePerson } from './delete-person';
import { PERSON_FIELDS, type PersonActions, type PersonValues } from './person-actions';
import { PersonFormFields } from './person-fields';

interface Props {
  id: string;
  initial: Stored<PersonValues>;
  pieces: number;
  actions: PersonActions;
}

/** Changes an author who is already in the directory. */
export function PersonForm({ id, initial, pieces, actions }: Props) {
  const t = useTranslations('people');
  const form = useRecordForm<PersonValues>({
    initial,
    save: (input) => actions.save({ ...input, id }),
    read: () => actions.read({ id }),
  });
  const labels = Object.fromEntries(PERSON_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  const inWords = (name: string, value: string) =>
    name === 'gender' && (value === 'female' || value === 'male') ? t(`genders.${value}`) : value;
  return (
    <>
      <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={form.submit}>
        <Stack>
          {!form.theirs && <FailureAlert failure={form.failure} fields={PERSON_FIELDS} />}
          <ConflictPanel
            mine={form.values}
            theirs={form.theirs}
            labels={labels}
            inWords={inWords}
            pending={form.pending}
            onKeepMine={form.keepMine}
            onTakeTheirs={form.takeTheirs}
          />
          <PersonFormFields values={form.values} set={form.set} issueOf={form.issueOf} />
          <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} />
        </Stack>
      </Paper>
      <DeletePerson id={id} name={form.values} pieces={pieces} remove={actions.remove} />
    </>
  );
}
