'use client';

import {
  ActionIcon,
  Button,
  Group,
  Popover,
  PopoverDropdown,
  PopoverTarget,
  Stack,
  Text,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { urlWith } from '@/components/ui/use-url-filter';
import type { Kind } from '@/lib/i18n/addresses';
import type { ListView } from '@/lib/list-views/types';
import type { ListViewActions } from './list-view-actions';
import { SaveViewDialog } from './save-view-dialog';

interface Props {
  kind: Kind;
  views: ListView[];
  mayShare: boolean;
  actions: ListViewActions;
}

/** The views that the user has saved and those that everybody is offered; and a way to save what the list shows now. */
export function ViewsMenu({ kind, views, mayShare, actions }: Props) {
  const t = useTranslations('articles.views');
  const tForm = useTranslations('studio.form');
  const path = usePathname();
  const search = useSearchParams();
  const [opened, menu] = useDisclosure(false);
  const [saving, dialog] = useDisclosure(false);
  const deleting = useAction(actions.deleteView);
  // Everybody is offered it, so that it does not go with one click.
  const [asked, setAsked] = useState<ListView | null>(null);
  function askAbout(view: ListView) {
    menu.close();
    setAsked(view);
  }
  async function confirm() {
    const reply = asked && (await deleting.run({ id: asked.id }));
    if (reply?.ok) setAsked(null);
  }
  const query = urlWith('', search.toString(), {}).slice(1);
  return (
    <>
      <Popover
        opened={opened}
        onChange={(isOpen) => (isOpen ? menu.open() : menu.close())}
        width={300}
        position="bottom-end"
        trapFocus
        returnFocus
      >
        <PopoverTarget>
          <Button
            variant="default"
            leftSection={<IconBookmark size={16} aria-hidden />}
            onClick={menu.toggle}
          >
            {t('open')}
          </Button>
        </PopoverTarget>
        <PopoverDropdown>
          <Stack gap="xs">
            {views.length === 0 && <Text size="sm">{t('empty')}</Text>}
            {views.map((view) => (
              <Group key={view.id} justify="space-between" wrap="nowrap" gap="xs">
                <Link href={view.query ? `${path}?${view.query}` : path} onClick={menu.close}>
                  <bdi>{view.name}</bdi>
                  {view.isShared && ` – ${t('shared')}`}
                </Link>
                {view.canDelete && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('remove', { name: view.name })}
                    loading={deleting.pending}
                    onClick={() => (view.isShared ? askAbout(view) : void deleting.run({ id: view.id }))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                )}
              </Group>
            ))}
            <FailureAlert failure={deleting.failure} />
            <Button
              size="compact-md"
              variant="default"
              onClick={() => {
                menu.close();
                dialog.open();
              }}
            >
              {t('save')}
            </Button>
          </Stack>
        </PopoverDropdown>
      </Popover>
      <ConfirmDialog
        opened={asked !== null}
        title={t('removeTitle', { name: asked?.name ?? '' })}
        text={t('removeText')}
        submit={tForm('delete')}
        danger
        pending={deleting.pending}
        onClose={() => setAsked(null)}
        onConfirm={confirm}
      >
        <FailureAlert failure={deleting.failure} />
      </ConfirmDialog>
      {saving && (
        <SaveViewDialog {...{ kind, query, mayShare }} saveView={actions.saveView} onClose={dialog.close} />
      )}
    </>
  );
}
