'use client';

import { Button, Group, NumberInput, Paper, Stack, Switch, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type ArrangedList, SHOWN_MAX } from '@/lib/lists/types';

interface Props {
  list: ArrangedList;
  issueOf: (path: string) => string | undefined;
  onSave: (rules: { shown: number; showsOtherLanguage: boolean }) => Promise<boolean>;
}

/** The form for how many items readers see, and whether they see items in the other language. */
export function ListSettings({ list, issueOf, onSave }: Props) {
  const t = useTranslations('lists.settings');
  const [saving, setSaving] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setSaving(true);
    await onSave({
      shown: Number(fields.get('shown')),
      showsOtherLanguage: fields.has('showsOtherLanguage'),
    });
    setSaving(false);
  }

  return (
    <Paper
      maw={920}
      component="section"
      withBorder
      p="lg"
      mt="xl"
      radius="md"
      aria-labelledby="list-settings"
    >
      <form onSubmit={submit}>
        <Stack>
          <Title order={2} id="list-settings">
            {t('title')}
          </Title>
          <NumberInput
            name="shown"
            label={t('shown')}
            description={t('shownHint', { max: SHOWN_MAX })}
            error={issueOf('shown')}
            defaultValue={list.shown}
            min={1}
            max={SHOWN_MAX}
            allowDecimal={false}
            maw={220}
          />
          <Switch
            name="showsOtherLanguage"
            label={t('other')}
            description={t('otherHint')}
            defaultChecked={list.showsOtherLanguage}
          />
          <Group>
            <Button type="submit" variant="default" loading={saving}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
