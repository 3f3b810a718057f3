'use client';

import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { listPagePath } from '@/lib/i18n/addresses';
import { localised } from '@/lib/i18n/locales';
import type { ArrangedList, ListDescription } from '@/lib/lists/types';
import { DescriptionFields } from './description-fields';
import type { ListActions } from './list-actions';

interface Props {
  list: ArrangedList;
  issueOf: (path: string) => string | undefined;
  /** Resolves to whether the change was stored. */
  onSave: (description: ListDescription) => Promise<boolean>;
  deleteList: ListActions['deleteList'];
}

/** The form for the names of a list, for where readers see it, and for removing it. */
export function ListDescriptionForm({ list, issueOf, onSave, deleteList }: Props) {
  const t = useTranslations('lists.description');
  const locale = useInterfaceLocale();
  const { nameAr, nameEn, frontOrder, isBeside, page } = list;
  const stored: ListDescription = { nameAr, nameEn, frontOrder, isBeside, page };
  const [value, setValue] = useState(stored);
  const [saving, setSaving] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    await onSave(value);
    setSaving(false);
  }

  return (
    <Paper
      component="section"
      withBorder
      p="lg"
      mt="xl"
      radius="md"
      maw={920}
      aria-labelledby="describe-list"
    >
      <form onSubmit={submit} noValidate>
        <LeaveDialog dirty={JSON.stringify(value) !== JSON.stringify(stored)} />
        <Stack>
          <Title order={2} id="describe-list">
            {t('title')}
          </Title>
          <DescriptionFields value={value} onChange={setValue} issueOf={issueOf} />
          {list.page && (
            <Anchor
              size="sm"
              href={encodeURI(listPagePath(locale, localised(list.page, 'slug', locale)))}
              target="_blank"
            >
              {t('openPage')}
            </Anchor>
          )}
          <Group justify="space-between">
            <Button type="submit" variant="default" loading={saving}>
              {t('save')}
            </Button>
            <DeleteList list={list} deleteList={deleteList} />
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function DeleteList({ list, deleteList }: Pick<Props, 'list' | 'deleteList'>) {
  const t = useTranslations('lists.description');
  const router = useRouter();
  const deleting = useAction(deleteList);
  const [opened, dialog] = useDisclosure(false);

  async function confirm() {
    const reply = await deleting.run({ key: list.key });
    dialog.close();
    if (reply.ok) router.push('/studio/lists');
  }

  if (list.frontOrder !== null || list.isBeside || list.page) {
    return (
      <Text c="dimmed" size="sm">
        {t('deleteHint')}
      </Text>
    );
  }
  return (
    <>
      <FailureAlert failure={deleting.failure} />
      <Button variant="subtle" color="red" onClick={dialog.open}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('delete')}
        text={t('deleteText')}
        submit={t('delete')}
        danger
        pending={deleting.pending}
        onClose={dialog.close}
        onConfirm={confirm}
      />
    </>
  );
}
