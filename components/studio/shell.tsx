'use client';

import { AppShell, AppShellHeader, AppShellMain, AppShellNavbar, Burger, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { UploadTray } from '@/components/media/uploads/upload-tray';
import { Bell } from '@/components/notifications/bell';
import { PaletteKeys } from '@/components/palette/palette-keys';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { SignedInUser } from '@/lib/auth/types';
import { KINDS, LISTED_KINDS } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { useFocusMode } from './focus-mode';
import { Navigation, type StudioAccess } from './navigation';
import { NewMenu } from './new-menu';
import classes from './shell.module.css';
import { useKeptPage } from './use-kept-page';
import { useReturnedFocus } from './use-returned-focus';
import { UserMenu } from './user-menu';

export interface ShellActions {
  setLocale: (input: { locale: Locale }) => Promise<Reply<unknown>>;
}

interface Props {
  user: SignedInUser;
  access: StudioAccess;
  /** Notifications that the user has not read. */
  unread: number;
  actions: ShellActions;
  children: ReactNode;
}

/** The frame of every studio page: header, navigation, the menu for new pieces, and the user menu. */
export function Shell({ user, access, unread, actions, children }: Props) {
  const t = useTranslations('studio');
  const locale = useInterfaceLocale();
  const router = useRouter();
  const [open, { toggle, close }] = useDisclosure(false);
  const switching = useAction(actions.setLocale);
  useReturnedFocus();
  useKeptPage();

  async function switchLocale(choice: Locale) {
    if (choice === locale) return;
    const reply = await switching.run({ locale: choice });
    if (reply.ok) router.refresh();
  }

  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: !open } }}
      padding={{ base: 'md', md: 'xl' }}
      disabled={useFocusMode()}
    >
      <PaletteKeys access={access} />
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShellHeader className={classes.header}>
        <Burger
          opened={open}
          onClick={toggle}
          hiddenFrom="md"
          size="sm"
          aria-expanded={open}
          aria-controls="studio-navigation"
          aria-label={t(open ? 'nav.close' : 'nav.open')}
        />
        <Link href="/studio" className={classes.brand}>
          {t('brand')}
          <span className={classes.brandName}>{t('name')}</span>
        </Link>
        <div className={classes.tools}>
          <NewMenu kinds={access.createPages ? KINDS : LISTED_KINDS} secondary label={t('create.button')} />
          <Bell unread={unread} />
          <UserMenu user={user} locale={locale} onLocale={switchLocale} />
        </div>
      </AppShellHeader>
      <AppShellNavbar id="studio-navigation" aria-label={t('nav.label')} className={classes.navbar}>
        <ScrollArea className={classes.navScroll} type="auto">
          <Navigation access={access} onNavigate={close} />
        </ScrollArea>
      </AppShellNavbar>
      <AppShellMain id="content" tabIndex={-1} className={classes.main}>
        <FailureAlert failure={switching.failure} />
        {children}
        {/* What opens above the page, such as a menu, is drawn in here, so that all of the page stands in a landmark. */}
        <div data-mantine-shared-portal-node="true" />
      </AppShellMain>
      <UploadTray />
    </AppShell>
  );
}
