'use client';

import {
  Button,
  Group,
  Kbd,
  Menu,
  MenuDivider,
  MenuDropdown,
  MenuItem,
  MenuTarget,
  Popover,
  PopoverDropdown,
  PopoverTarget,
  Text,
  VisuallyHidden,
} from '@mantine/core';
import { IconChevronDown, IconKeyboard } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './bulk.module.css';
import { BULK_ACTS } from './bulk-plan';
import { ROW_KEYS } from './row-keys';
import { useSelection } from './use-selection';

interface Props {
  count: number;
  /** Whether the list has nothing to select. */
  isEmpty: boolean;
  tools: ReactNode;
}

/** What can be done with the selected pieces. Stays in sight while the list is scrolled. */
export function BulkBar({ count, isEmpty, tools }: Props) {
  const t = useTranslations('articles.bulk');
  const { ask, pickAll, pickNone } = useSelection();
  return (
    <>
      <VisuallyHidden role="status">{count > 0 ? t('count', { count }) : ''}</VisuallyHidden>
      <Group justify="space-between" mb="xs" gap="xs">
        {!isEmpty && (
          <Button variant="subtle" size="compact-sm" onClick={pickAll}>
            {t('all')}
          </Button>
        )}
        <Group gap="xs" ms="auto">
          {tools}
          {!isEmpty && <RowKeys />}
        </Group>
      </Group>
      {count > 0 && (
        <section className={classes.bar} aria-label={t('count', { count })}>
          <Text className={classes.count}>{t('count', { count })}</Text>
          <div className={classes.acts}>
            {BULK_ACTS.map((act) => (
              <Button
                key={act}
                size="compact-sm"
                variant={act === 'publish' ? 'filled' : 'default'}
                color={act === 'trash' ? 'red' : undefined}
                onClick={() => ask(act)}
              >
                {t(`acts.${act}`)}
              </Button>
            ))}
            <Button size="compact-sm" variant="subtle" onClick={pickNone}>
              {t('none')}
            </Button>
          </div>
          <ActsMenu />
        </section>
      )}
    </>
  );
}

/** The same acts on a narrow screen, where their buttons would cover the list. */
function ActsMenu() {
  const t = useTranslations('articles.bulk');
  const { ask, pickNone } = useSelection();
  return (
    <Menu position="bottom-end">
      <MenuTarget>
        <Button
          className={classes.menu}
          size="compact-sm"
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('choose')}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        {BULK_ACTS.map((act) => (
          <MenuItem key={act} color={act === 'trash' ? 'red' : undefined} onClick={() => ask(act)}>
            {t(`acts.${act}`)}
          </MenuItem>
        ))}
        <MenuDivider />
        <MenuItem onClick={pickNone}>{t('none')}</MenuItem>
      </MenuDropdown>
    </Menu>
  );
}

/** The keys of a row, which work while its box has the focus. */
function RowKeys() {
  const t = useTranslations('articles.bulk.keys');
  return (
    <Popover width={320} position="bottom-end" returnFocus trapFocus>
      <PopoverTarget>
        <Button variant="subtle" size="compact-sm" leftSection={<IconKeyboard size={16} aria-hidden />}>
          {t('open')}
        </Button>
      </PopoverTarget>
      <PopoverDropdown>
        <Text size="sm" mb="xs" tabIndex={0}>
          {t('text')}
        </Text>
        <dl className={classes.keys}>
          {ROW_KEYS.map(({ name, keys }) => (
            <div key={name}>
              <dt dir="ltr">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(name)}</dd>
            </div>
          ))}
        </dl>
      </PopoverDropdown>
    </Popover>
  );
}
