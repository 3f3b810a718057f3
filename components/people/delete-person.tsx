'use client';

import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { localised } from '@/lib/i18n/locales';
import type { PersonActions } from './person-actions';

interface Props {
  id: string;
  name: { nameAr: string; nameEn: string };
  pieces: number;
  remove: PersonActions['remove'];
}

/** Deletes somebody whom nothing names; otherwise says what stands in the way. */
export function DeletePerson({ id, name, pieces, remove }: Props) {
  const t = useTranslations('people.delete');
  const locale = useLocale();
  const router = useRouter();
  const [asking, dialog] = useDisclosure(false);
  const deleting = useAction(remove);

  async function confirm() {
    const reply = await deleting.run({ id });
    if (reply.ok) router.push('/studio/people');
  }

  if (pieces > 0) {
    return (
      <Text c="dimmed" size="sm" mt="lg">
        {t('impossible', { count: pieces })}
      </Text>
    );
  }
  return (
    <>
      <Button color="red" variant="subtle" mt="lg" onClick={dialog.open}>
        {t('button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('title', { name: localised(name, 'name', locale) })}
        text={t('text')}
        submit={t('submit')}
        danger
        pending={deleting.pending}
        onClose={dialog.close}
        onConfirm={confirm}
      >
        <FailureAlert failure={deleting.failure} />
      </ConfirmDialog>
    </>
  );
}
