'use client';

import { Button, Group, Paper, Stack } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LinkButton } from '@/components/ui/link-button';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { suggestSlug } from '@/lib/i18n/slug';
import { PERSON_FIELDS, type PersonValues } from './person-actions';
import { PersonFormFields } from './person-fields';

const EMPTY: PersonValues = {
  nameAr: '',
  nameEn: '',
  honorificAr: '',
  honorificEn: '',
  gender: '',
  slugAr: '',
  slugEn: '',
  bioAr: '',
  bioEn: '',
};

/** Adds an author; the addresses follow the names until somebody writes their own. */
export function NewPersonForm({ create }: { create: (input: PersonValues) => Promise<Reply<unknown>> }) {
  const t = useTranslations('people');
  const tForm = useTranslations('studio.form');
  const router = useRouter();
  const [values, setValues] = useState(EMPTY);
  const creating = useAction(create);

  function set(name: keyof PersonValues, value: string) {
    setValues((before) => followNames(before, { ...before, [name]: value }));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await creating.run(values);
    if (reply.ok) router.push('/studio/people');
  }

  return (
    <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={submit}>
      <Stack>
        <FailureAlert failure={creating.failure} fields={PERSON_FIELDS} />
        <PersonFormFields values={values} set={set} issueOf={creating.issueOf} />
        <Group>
          <Button type="submit" loading={creating.pending}>
            {t('create')}
          </Button>
          <LinkButton href="/studio/people">{tForm('cancel')}</LinkButton>
        </Group>
      </Stack>
    </Paper>
  );
}

function followNames(before: PersonValues, after: PersonValues): PersonValues {
  const followed = (slug: 'slugAr' | 'slugEn', name: 'nameAr' | 'nameEn', locale: 'ar' | 'en') =>
    after[slug] === suggestSlug(before[name], locale) ? suggestSlug(after[name], locale) : after[slug];
  return {
    ...after,
    slugAr: followed('slugAr', 'nameAr', 'ar'),
    slugEn: followed('slugEn', 'nameEn', 'en'),
  };
}
