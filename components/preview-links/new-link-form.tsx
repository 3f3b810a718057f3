'use client';

import { Alert, Button, Group, Radio, RadioGroup, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useSavedFirst } from '@/components/articles/use-saved-first';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { LIFETIMES, type Lifetime, PREVIEW_LINK_NAME_MAX } from '@/lib/preview-links/types';
import type { PreviewLinkActions } from './preview-link-actions';

interface Props {
  editionId: string;
  actions: Pick<PreviewLinkActions, 'make'>;
  save: () => Promise<boolean>;
  onMade: (path: string) => void;
}

/** Asks for whom a link is, for how long, and whether it follows the text. */
export function NewLinkForm({ editionId, actions, save, onMade }: Props) {
  const t = useTranslations('studio.previewLinks');
  const tHistory = useTranslations('history');
  const making = useAction(actions.make);
  const saving = useSavedFirst(save);
  const [name, setName] = useState('');
  const [days, setDays] = useState<Lifetime>(7);
  const [isFixed, setFixed] = useState(false);
  async function make(event: FormEvent) {
    event.preventDefault();
    const reply = await saving.run(() => making.run({ editionId, name, days, isFixed }));
    if (!reply?.ok) return;
    setName('');
    onMade(reply.data.path);
  }
  return (
    <form noValidate onSubmit={make}>
      <Stack>
        {saving.unsaved && <Alert color="red">{tHistory('unsaved')}</Alert>}
        <FailureAlert failure={making.failure} fields={['name']} />
        <TextInput
          name="name"
          autoComplete="off"
          label={t('name')}
          description={t('nameHint')}
          value={name}
          maxLength={PREVIEW_LINK_NAME_MAX}
          error={making.issueOf('name')}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <RadioGroup
          label={t('days')}
          value={String(days)}
          onChange={(value) => setDays(LIFETIMES.find((each) => String(each) === value) ?? days)}
        >
          <Group mt={4}>
            {LIFETIMES.map((each) => (
              <Radio key={each} value={String(each)} label={t('day', { days: each })} />
            ))}
          </Group>
        </RadioGroup>
        <RadioGroup
          label={t('follows')}
          value={isFixed ? 'fixed' : 'newest'}
          onChange={(value) => setFixed(value === 'fixed')}
        >
          <Stack gap="xs" mt={4}>
            {(['newest', 'fixed'] as const).map((each) => (
              <Radio key={each} value={each} label={t(each)} />
            ))}
          </Stack>
        </RadioGroup>
        <Group justify="flex-end">
          <Button type="submit" loading={saving.busy}>
            {t('make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
