'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { NameDialog } from './name-dialog';

interface Props {
  create: (input: { name: string }) => Promise<Reply<{ id: string }>>;
}

/** The button that starts a release under a name and then opens it. */
export function NewRelease({ create }: Props) {
  const t = useTranslations('releases.new');
  const router = useRouter();
  const [opened, dialog] = useDisclosure(false);
  const creating = useAction(create);
  async function start(name: string) {
    const reply = await creating.run({ name });
    if (reply.ok) router.push(`/studio/releases/${reply.data.id}`);
  }
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={dialog.open}>
        {t('open')}
      </Button>
      {opened && (
        <NameDialog
          title={t('title')}
          submit={t('submit')}
          initial=""
          {...{ pending: creating.pending, failure: creating.failure }}
          onClose={dialog.close}
          onSubmit={start}
        />
      )}
    </>
  );
}
