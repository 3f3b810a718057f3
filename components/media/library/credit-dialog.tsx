'use client';

import { Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { MediaItem } from '@/components/media/media-item';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LocaleField } from '@/components/ui/locale-field';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { CREDIT_MAX } from '@/lib/media/types';

interface Credit {
  creditAr: string;
  creditEn: string;
}

export type SetCredit = (input: Credit & { ids: string[] }) => Promise<Reply<unknown>>;

interface Props {
  items: readonly MediaItem[];
  /** How many of the selected ones this user may not change. */
  others: number;
  setCredit: SetCredit;
  onClose: () => void;
}

/** What all of them have; '' where they differ. */
function shared(items: readonly MediaItem[], name: keyof Credit): string {
  const [first] = items;
  return first && items.every((item) => item[name] === first[name]) ? first[name] : '';
}

/** Gives many pictures and files the same credit. */
export function CreditDialog({ items, others, setCredit, onClose }: Props) {
  const t = useTranslations('media');
  const tForm = useTranslations('studio.form');
  const [values, setValues] = useState(() => ({
    creditAr: shared(items, 'creditAr'),
    creditEn: shared(items, 'creditEn'),
  }));
  const saving = useAction(setCredit);
  const count = items.length;

  async function save(event: FormEvent) {
    event.preventDefault();
    const reply = await saving.run({ ids: items.map(({ id }) => id), ...values });
    if (!reply.ok) return;
    notifications.show({ message: t('credit.saved', { count }) });
    onClose();
  }

  const field = (name: keyof Credit) => ({
    ...{ name, label: t(`fields.${name}`), maxLength: CREDIT_MAX },
    ...{ value: values[name], error: saving.issueOf(name) },
    onChange: (value: string) => setValues({ ...values, [name]: value }),
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('credit.title', { count })}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <Stack component="form" onSubmit={save}>
        <Text size="sm">
          {t('credit.text')} {others > 0 && t('credit.others', { count: others })}
        </Text>
        <FailureAlert failure={saving.failure} fields={['creditAr', 'creditEn']} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <LocaleField {...field('creditAr')} language="ar" />
          <LocaleField {...field('creditEn')} language="en" />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tForm('cancel')}
          </Button>
          <Button type="submit" loading={saving.pending}>
            {tForm('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
