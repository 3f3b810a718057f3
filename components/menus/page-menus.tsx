'use client';

import { Anchor, Paper, Stack, Switch } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from '@/components/editor/screen/details.module.css';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { type InMenus, MENUS, type MenuName } from '@/lib/menus/types';

export type PutIntoMenu = (input: {
  entryId: string;
  menu: MenuName;
  isIn: boolean;
}) => Promise<Reply<unknown>>;

interface Props {
  entryId: string;
  inMenus: InMenus;
  put: PutIntoMenu;
}

/** In which menus readers find a page of the site: each choice is stored at once. */
export function PageMenus({ entryId, inMenus, put }: Props) {
  const t = useTranslations('editor.inMenus');
  const { run, pending, failure } = useAction(put);
  return (
    <Paper withBorder radius="md" p="md" mt="md">
      <Stack gap="sm">
        <h2 className={classes.heading}>{t('title')}</h2>
        {MENUS.map((menu) => (
          <Switch
            key={menu}
            label={t(menu)}
            checked={inMenus[menu]}
            disabled={pending}
            onChange={(event) => void run({ entryId, menu, isIn: event.currentTarget.checked })}
          />
        ))}
        <FailureAlert failure={failure} fields={[]} />
        <p className={classes.locked}>{t('hint')}</p>
        <Anchor component={Link} href="/studio/settings/menus" size="sm">
          {t('arrange')}
        </Anchor>
      </Stack>
    </Paper>
  );
}
