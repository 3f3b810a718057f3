'use client';

import { ActionIcon, Menu, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TrashDialog } from '@/components/trash/trash-dialog';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { DuplicateDialog } from './duplicate-dialog';
import type { EntryActions, MenuEntry } from './entry-actions';

interface Props {
  entry: MenuEntry;
  actions: EntryActions;
  /** The language of the page that the menu is on. */
  current?: Locale;
  /** Whether the menu is one of many, and names its piece. */
  isInList?: boolean;
  /** Saves what is typed on the page, before anything is done with the piece. */
  save?: () => Promise<boolean>;
  /** Items above the others. */
  children?: ReactNode;
}

/** What can be done with a whole piece: the same menu in its editor, on its timeline and in lists. */
export function EntryMenu({ entry, actions, current, isInList = false, save, children }: Props) {
  const t = useTranslations('history');
  const locale = useInterfaceLocale();
  const untitled = useTranslations('editor')('untitled');
  const [copying, copy] = useDisclosure(false);
  const [trashing, trash] = useDisclosure(false);
  const title =
    entry.editions[current ?? locale]?.title || entry.editions[otherLocale(current ?? locale)]?.title;
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <MenuTarget>
          <ActionIcon
            size={isInList ? 30 : 36}
            variant={isInList ? 'subtle' : 'default'}
            color="gray"
            aria-label={isInList ? t('menu.of', { title: title || untitled }) : t('menu.label')}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </MenuTarget>
        <MenuDropdown>
          {children}
          <MenuItem leftSection={<IconCopy size={16} aria-hidden />} onClick={copy.open}>
            {t('duplicate.open')}
          </MenuItem>
          {entry.canTrash && (
            <MenuItem color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={trash.open}>
              {t('trash.put')}
            </MenuItem>
          )}
        </MenuDropdown>
      </Menu>
      {copying && (
        <DuplicateDialog entry={entry} actions={actions} current={current} save={save} onClose={copy.close} />
      )}
      {trashing && (
        <TrashDialog
          {...{ entry, actions, save, title: title ?? '', onClose: trash.close }}
          leadsTo={isInList ? null : '/studio/trash'}
        />
      )}
    </>
  );
}
