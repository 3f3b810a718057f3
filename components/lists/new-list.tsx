'use client';

import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { ListKey, ListStanding } from '@/lib/lists/types';
import { DescriptionFields } from './description-fields';

interface Props {
  create: (input: ListStanding) => Promise<Reply<{ key: ListKey }>>;
}

const FIELDS = ['nameAr', 'nameEn', 'frontOrder', 'isBeside', 'page.slugAr', 'page.slugEn'];
const EMPTY: ListStanding = { nameAr: '', nameEn: '', frontOrder: null, isBeside: false, page: null };

/** The form that makes a list and then opens it. */
export function NewList({ create }: Props) {
  const t = useTranslations('lists.new');
  const router = useRouter();
  const creating = useAction(create);
  const [value, setValue] = useState(EMPTY);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await creating.run(value);
    if (reply.ok) router.push(`/studio/lists/${reply.data.key}`);
  }

  return (
    <Paper component="section" withBorder p="lg" mt="xl" radius="md" maw={920} aria-labelledby="new-list">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} id="new-list">
            {t('title')}
          </Title>
          <FailureAlert failure={creating.failure} fields={FIELDS} />
          <DescriptionFields value={value} onChange={setValue} issueOf={creating.issueOf} />
          <Group>
            <Button type="submit" loading={creating.pending}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
