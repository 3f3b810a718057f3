'use client';

import { NavLink, Text } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconArticle,
  IconBell,
  IconBook2,
  IconBooks,
  IconCalendar,
  IconCategory,
  IconChartBar,
  IconClock,
  IconExternalLink,
  IconFileText,
  IconHistory,
  IconHome,
  IconLanguage,
  IconLayoutList,
  IconList,
  IconListCheck,
  IconMail,
  IconNews,
  IconPackage,
  IconPhoto,
  IconProgressCheck,
  IconSettings,
  IconSortAscending,
  IconSpeakerphone,
  IconTags,
  IconTrash,
  IconUserEdit,
  IconUsers,
} from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { Link } from '@/components/ui/link';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { LinkPending } from './link-pending';
import classes from './navigation.module.css';

/** The pages that only some roles may open, as decided by the policies of the modules. */
export interface StudioAccess {
  users: boolean;
  settings: boolean;
  workflow: boolean;
  urgent: boolean;
  releases: boolean;
  statistics: boolean;
  audit: boolean;
  jobs: boolean;
  mail: boolean;
  redirects: boolean;
  pages: boolean;
  createPages: boolean;
}

interface NavigationItem {
  href: string;
  key:
    | 'dashboard'
    | 'articles'
    | 'notifications'
    | 'centerNews'
    | 'pages'
    | 'media'
    | 'translations'
    | 'calendar'
    | 'scheduled'
    | 'releases'
    | 'urgent'
    | 'centerNewsList'
    | 'frontPage'
    | 'allLists'
    | 'sections'
    | 'topics'
    | 'glossary'
    | 'people'
    | 'series'
    | 'users'
    | 'settings'
    | 'workflow'
    | 'audit'
    | 'jobs'
    | 'mail'
    | 'redirects'
    | 'statistics'
    | 'trash';
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
}

const pieceItems = (access: StudioAccess): NavigationItem[] => [
  { href: '/studio', key: 'dashboard', icon: IconHome },
  { href: '/studio/notifications', key: 'notifications', icon: IconBell },
  { href: '/studio/articles', key: 'articles', icon: IconArticle },
  { href: '/studio/center-news', key: 'centerNews', icon: IconNews },
  ...(access.pages ? [{ href: '/studio/pages', key: 'pages', icon: IconFileText } as const] : []),
  { href: '/studio/translations', key: 'translations', icon: IconLanguage },
  { href: '/studio/calendar', key: 'calendar', icon: IconCalendar },
  { href: '/studio/scheduled', key: 'scheduled', icon: IconClock },
  ...(access.releases ? [{ href: '/studio/releases', key: 'releases', icon: IconPackage } as const] : []),
  { href: '/studio/media', key: 'media', icon: IconPhoto },
  ...(access.statistics
    ? [{ href: '/studio/statistics', key: 'statistics', icon: IconChartBar } as const]
    : []),
];

const LIST_ITEMS: NavigationItem[] = [
  { href: '/studio/lists/center-news', key: 'centerNewsList', icon: IconSortAscending },
  { href: '/studio/lists/front-page', key: 'frontPage', icon: IconLayoutList },
  { href: '/studio/lists', key: 'allLists', icon: IconList },
];

const URGENT_ITEM: NavigationItem = { href: '/studio/urgent', key: 'urgent', icon: IconSpeakerphone };

const listItems = (access: StudioAccess): NavigationItem[] =>
  access.urgent ? [...LIST_ITEMS, URGENT_ITEM] : LIST_ITEMS;

function managementItems(access: StudioAccess): NavigationItem[] {
  return [
    { href: '/studio/sections', key: 'sections', icon: IconCategory },
    { href: '/studio/topics', key: 'topics', icon: IconTags },
    { href: '/studio/series', key: 'series', icon: IconBooks },
    { href: '/studio/glossary', key: 'glossary', icon: IconBook2 },
    { href: '/studio/people', key: 'people', icon: IconUserEdit },
    { href: '/studio/trash', key: 'trash', icon: IconTrash },
    ...(access.users ? [{ href: '/studio/users', key: 'users', icon: IconUsers } as const] : []),
    ...(access.settings ? [{ href: '/studio/settings', key: 'settings', icon: IconSettings } as const] : []),
    ...(access.workflow
      ? [{ href: '/studio/workflow', key: 'workflow', icon: IconProgressCheck } as const]
      : []),
    ...(access.redirects
      ? [{ href: '/studio/redirects', key: 'redirects', icon: IconArrowForwardUp } as const]
      : []),
    ...(access.audit ? [{ href: '/studio/audit', key: 'audit', icon: IconHistory } as const] : []),
    ...(access.jobs ? [{ href: '/studio/jobs', key: 'jobs', icon: IconListCheck } as const] : []),
    ...(access.mail ? [{ href: '/studio/mail', key: 'mail', icon: IconMail } as const] : []),
  ];
}

/** All pages of the newsroom that the user may open, in their order. */
export const navigationItems = (access: StudioAccess): NavigationItem[] => [
  ...pieceItems(access),
  ...listItems(access),
  ...managementItems(access),
];

/** The sidebar: links to all pages of the studio that the user may open. */
export function Navigation({ access, onNavigate }: { access: StudioAccess; onNavigate: () => void }) {
  const t = useTranslations('studio.nav');
  const locale = useInterfaceLocale();
  return (
    <div className={classes.items}>
      <NavigationItems items={pieceItems(access)} onNavigate={onNavigate} />
      <Text className={classes.heading}>{t('lists')}</Text>
      <NavigationItems items={listItems(access)} onNavigate={onNavigate} />
      <hr className={classes.rule} />
      <NavigationItems items={managementItems(access)} onNavigate={onNavigate} />
      <NavLink
        className={classes.site}
        href={`/${locale}`}
        target="_blank"
        label={t('viewSite')}
        leftSection={<IconExternalLink size={18} stroke={1.6} aria-hidden className="icon-dir" />}
      />
    </div>
  );
}

/** Whether the link leads to the page, or to what the page belongs to and no other link of the group leads to. */
function isActive(href: string, path: string, items: NavigationItem[]): boolean {
  if (href === '/studio' || path === href) return path === href;
  return path.startsWith(`${href}/`) && !items.some((item) => item.href === path);
}

function NavigationItems({ items, onNavigate }: { items: NavigationItem[]; onNavigate: () => void }) {
  const t = useTranslations('studio.nav');
  const path = usePathname();
  return items.map(({ href, key, icon: Icon }) => {
    const active = isActive(href, path, items);
    return (
      <NavLink
        key={href}
        component={Link}
        href={href}
        label={t(key)}
        active={active}
        aria-current={active ? 'page' : undefined}
        className={classes.item}
        onClick={onNavigate}
        leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
        rightSection={<LinkPending />}
      />
    );
  });
}
