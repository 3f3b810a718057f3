'use client';

import {
  Avatar,
  Menu,
  MenuDivider,
  MenuDropdown,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuTarget,
  UnstyledButton,
} from '@mantine/core';
import { IconKey, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { SignedInUser } from '@/lib/auth/types';
import { isLocale, LANGUAGE_NAMES, LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { DeviceDrafts } from './device-drafts';
import { SchemeMenu } from './scheme-menu';
import classes from './shell.module.css';

interface Props {
  user: SignedInUser;
  locale: Locale;
  onLocale: (locale: Locale) => void;
}

/** The menu of the signed-in user: account, language, appearance, password, sign-out. */
export function UserMenu({ user, locale, onLocale }: Props) {
  const t = useTranslations('studio');
  const name = localised(user, 'name', locale);
  return (
    <Menu position="bottom-end" width={260} keepMounted={false}>
      <MenuTarget>
        <UnstyledButton className={classes.user} aria-label={t('account.menu', { name })}>
          <Avatar size={32} radius="xl" color="petrol" aria-hidden>
            {initial(name)}
          </Avatar>
          <span className={classes.userText} aria-hidden>
            <span className={classes.userName}>{name}</span>
            <span className={classes.userRole}>{t(`roles.${user.role}`)}</span>
          </span>
        </UnstyledButton>
      </MenuTarget>
      <MenuDropdown>
        <MenuLabel>
          {name} · {t(`roles.${user.role}`)}
        </MenuLabel>
        <MenuItem
          component={Link}
          href="/studio/account"
          leftSection={<IconUserCircle size={16} aria-hidden />}
        >
          {t('account.names')}
        </MenuItem>
        <MenuItem component={Link} href="/studio/password" leftSection={<IconKey size={16} aria-hidden />}>
          {t('account.password')}
        </MenuItem>
        <MenuDivider />
        <MenuLabel>{t('account.language')}</MenuLabel>
        <MenuRadioGroup value={locale} onChange={(choice) => isLocale(choice) && onLocale(choice)}>
          {LOCALES.map((choice) => (
            <MenuRadioItem key={choice} value={choice} lang={choice} closeMenuOnClick>
              {LANGUAGE_NAMES[choice]}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuDivider />
        <SchemeMenu />
        <MenuDivider />
        <DeviceDrafts userId={user.id} />
        <MenuItem
          leftSection={<IconLogout size={16} aria-hidden className="icon-dir" />}
          onClick={signOutCompletely}
        >
          {t('account.signOut')}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}

// Loads a new document, so that no data of the session stays in the memory of the page.
async function signOutCompletely() {
  await signOut({ redirect: false });
  window.location.assign('/studio/sign-in');
}

function initial(name: string): string {
  return [...name.trim()][0] ?? '·';
}
