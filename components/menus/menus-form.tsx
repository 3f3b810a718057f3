'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { SettingsGroup } from '@/components/settings/settings-group';
import { RecordForm } from '@/components/ui/record-form';
import type { Reply } from '@/components/ui/reply';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { useRecordForm } from '@/components/ui/use-record-form';
import { commaList } from '@/lib/i18n/comma-list';
import { MENUS, type MenuItem, type MenuName, type StoredMenus, type TargetChoice } from '@/lib/menus/types';
import { MenuItems } from './menu-items';
import { useTargetNames } from './use-target-names';

type MenuValues = Record<MenuName, string>;

interface Props {
  initial: StoredMenus;
  /** The records that menus can lead to. */
  targets: readonly TargetChoice[];
  save: (input: MenuValues & { version: number }) => Promise<Reply<{ version: number }>>;
  read: () => Promise<Reply<StoredMenus>>;
}

const itemsOf = (text: string): MenuItem[] => JSON.parse(text);

/** Both menus, each a list of items in the order that readers see. */
export function MenusForm({ initial, targets, save, read }: Props) {
  const t = useTranslations('settings.menus');
  const locale = useInterfaceLocale();
  // Issues name items by where they stood when they were sent; they may have been moved since.
  const sent = useRef<MenuValues>(initial.fields);
  const form = useRecordForm<MenuValues>({
    initial,
    read,
    save: (input) => {
      sent.current = input;
      return save(input);
    },
  });
  const issueOf = (name: MenuName) => (target: string, field: string) => {
    const index = itemsOf(sent.current[name]).findIndex((item) => item.target === target);
    return form.issueOf(`${name}.${index}.${field}`);
  };
  const nameOf = useTargetNames(targets);
  const labels = Object.fromEntries(MENUS.map((name) => [name, t(`names.${name}`)]));
  return (
    <RecordForm
      form={form}
      labels={labels}
      shownElsewhere={(path) => MENUS.some((name) => path.startsWith(`${name}.`))}
      formatValue={(_name, value) => commaList(itemsOf(value).map(nameOf), locale)}
    >
      {MENUS.map((name) => (
        <SettingsGroup key={name} title={t(`names.${name}`)}>
          {form.issueOf(name) && (
            <Text size="sm" c="error" role="alert">
              {form.issueOf(name)}
            </Text>
          )}
          <MenuItems
            menu={name}
            items={itemsOf(form.values[name])}
            targets={targets}
            issueOf={issueOf(name)}
            onChange={(items) => form.set(name, JSON.stringify(items))}
          />
        </SettingsGroup>
      ))}
    </RecordForm>
  );
}
