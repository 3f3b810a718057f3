'use client';

import { Anchor, Button, Group, Paper, Stack, Switch, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import classes from '@/components/editor/screen/details.module.css';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { type FormerItem, type InMenus, MENUS, type MenuName } from '@/lib/menus/types';

export type PutIntoMenu = (input: {
  entryId: string;
  menu: MenuName;
  isIn: boolean;
  former?: FormerItem;
}) => Promise<Reply<FormerItem | null>>;

interface Props {
  entryId: string;
  inMenus: InMenus;
  put: PutIntoMenu;
}

/** In which menus readers find a page of the site: each choice is stored at once, and what was taken out can be put back as it was. */
export function PageMenus({ entryId, inMenus, put }: Props) {
  const t = useTranslations('editor.inMenus');
  const { run, pending, failure } = useAction(put);
  const [removed, setRemoved] = useState<{ menu: MenuName; former: FormerItem } | null>(null);
  const switches = useRef<Partial<Record<MenuName, HTMLInputElement | null>>>({});
  async function choose(menu: MenuName, isIn: boolean, former?: FormerItem) {
    // A switch that was disabled meanwhile would lose the focus.
    if (pending) return;
    // The button that put it back goes.
    if (former) switches.current[menu]?.focus();
    const reply = await run({ entryId, menu, isIn, ...(former && { former }) });
    if (reply.ok) setRemoved(reply.data && { menu, former: reply.data });
  }
  return (
    <Paper withBorder radius="md" p="md" mt="md">
      <Stack gap="sm">
        <h2 className={classes.heading}>{t('title')}</h2>
        {MENUS.map((menu) => (
          <Switch
            key={menu}
            ref={(input) => {
              switches.current[menu] = input;
            }}
            label={t(menu)}
            checked={inMenus[menu]}
            aria-busy={pending}
            onChange={(event) => void choose(menu, event.currentTarget.checked)}
          />
        ))}
        <div role="status">
          {removed && (
            <Group gap="xs">
              <Text size="sm">{t(`removed.${removed.menu}`)}</Text>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void choose(removed.menu, true, removed.former)}
              >
                {t('undo')}
              </Button>
            </Group>
          )}
        </div>
        <FailureAlert failure={failure} fields={[]} />
        <p className={classes.locked}>{t('hint')}</p>
        <Anchor component={Link} href="/studio/settings/menus" size="sm">
          {t('arrange')}
        </Anchor>
      </Stack>
    </Paper>
  );
}
