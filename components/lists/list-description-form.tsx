'use client';

import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { listPagePath } from '@/lib/i18n/addresses';
import { localised } from '@/lib/i18n/locales';
import { normaliseSlug } from '@/lib/i18n/slug';
import type { ArrangedList, ListStanding } from '@/lib/lists/types';
import { DescriptionFields } from './description-fields';
import type { ListActions } from './list-actions';
import { ListFormEnd } from './list-form-end';
import { type ListForms, useListForm } from './use-list-form';

interface Props {
  list: ArrangedList;
  forms: ListForms;
  issueOf: (path: string) => string | undefined;
  /** Resolves to whether the change was stored. */
  onSave: (changed: Partial<ListStanding>) => Promise<boolean>;
  deleteList: ListActions['deleteList'];
}

/** As the server stores it. */
export const meaning = ({ nameAr, nameEn, page, ...rest }: ListStanding) => ({
  ...rest,
  ...{ nameAr: nameAr.trim(), nameEn: nameEn.trim() },
  page: page && { slugAr: normaliseSlug(page.slugAr), slugEn: normaliseSlug(page.slugEn) },
});

/** The form for the names of a list, for where readers see it, and for removing it. */
export function ListDescriptionForm({ list, issueOf, onSave, deleteList, forms }: Props) {
  const t = useTranslations('lists.description');
  const locale = useInterfaceLocale();
  const { nameAr, nameEn, frontOrder, isBeside, page, seen } = list;
  const isDraft = list.draft !== null;
  const { value, change, isDirty, saving, props } = useListForm<ListStanding>({
    stored: { nameAr, nameEn, frontOrder, isBeside, page },
    ...{ isDraft, meaning, save: onSave, forms },
  });
  const seenName = localised(seen, 'name', locale);

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
      <form {...props}>
        <LeaveDialog dirty={isDirty} />
        <Stack>
          <Title order={2} id="describe-list">
            {t('title')}
          </Title>
          {seenName !== localised(list, 'name', locale) && (
            <Text size="sm">{t('seenAs', { name: seenName })}</Text>
          )}
          <DescriptionFields value={value} onChange={change} issueOf={issueOf} isComposed={list.isComposed} />
          {list.opens.map((section) => (
            <Text key={section.id} size="sm">
              {t.rich('opens', {
                section: () => (
                  <Link href={`/studio/sections/${section.id}`}>{localised(section, 'name', locale)}</Link>
                ),
              })}
            </Text>
          ))}
          {seen.page && (
            <Anchor
              size="sm"
              href={encodeURI(listPagePath(locale, localised(seen.page, 'slug', locale)))}
              target="_blank"
            >
              {t('openPage')}
            </Anchor>
          )}
          <Group justify="space-between">
            <ListFormEnd {...{ isDraft, isDirty, saving }} label={t('save')} />
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

  const { frontOrder, isBeside, page } = list.seen;
  if (frontOrder !== null || isBeside || page || list.isComposed || list.opens.length > 0) {
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
