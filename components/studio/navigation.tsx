'use client';

import { NavLink, Text } from '@mantine/core';
import {
  IconArticle,
  IconCategory,
  IconExternalLink,
  IconHistory,
  IconHome,
  IconLayoutList,
  IconNews,
  IconSettings,
  IconSortAscending,
  IconTags,
  IconUserEdit,
  IconUsers,
} from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { LinkPending } from './link-pending';
import classes from './navigation.module.css';

/** Which parts of the studio a role opens; decided by the rooms' policies, shown here. */
export interface Openings {
  users: boolean;
  settings: boolean;
  audit: boolean;
}

interface Place {
  href: string;
  key:
    | 'dashboard'
    | 'articles'
    | 'centerNews'
    | 'centerNewsList'
    | 'frontPage'
    | 'sections'
    | 'topics'
    | 'people'
    | 'users'
    | 'settings'
    | 'audit';
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
}

const WRITING: Place[] = [
  { href: '/studio', key: 'dashboard', icon: IconHome },
  { href: '/studio/articles', key: 'articles', icon: IconArticle },
  { href: '/studio/center-news', key: 'centerNews', icon: IconNews },
];

const ARRANGING: Place[] = [
  { href: '/studio/lists/center-news', key: 'centerNewsList', icon: IconSortAscending },
  { href: '/studio/lists/front-page', key: 'frontPage', icon: IconLayoutList },
];

function keeping(openings: Openings): Place[] {
  return [
    { href: '/studio/sections', key: 'sections', icon: IconCategory },
    { href: '/studio/topics', key: 'topics', icon: IconTags },
    { href: '/studio/people', key: 'people', icon: IconUserEdit },
    ...(openings.users ? [{ href: '/studio/users', key: 'users', icon: IconUsers } as const] : []),
    ...(openings.settings
      ? [{ href: '/studio/settings', key: 'settings', icon: IconSettings } as const]
      : []),
    ...(openings.audit ? [{ href: '/studio/audit', key: 'audit', icon: IconHistory } as const] : []),
  ];
}

/** The sidebar: every room of the newsroom that this person may enter. */
export function Navigation({ openings, onNavigate }: { openings: Openings; onNavigate: () => void }) {
  const t = useTranslations('studio.nav');
  const locale = useLocale();
  return (
    <div className={classes.places}>
      <Places places={WRITING} onNavigate={onNavigate} />
      <Text className={classes.heading}>{t('lists')}</Text>
      <Places places={ARRANGING} onNavigate={onNavigate} />
      <hr className={classes.rule} />
      <Places places={keeping(openings)} onNavigate={onNavigate} />
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

function Places({ places, onNavigate }: { places: Place[]; onNavigate: () => void }) {
  const t = useTranslations('studio.nav');
  const path = usePathname();
  return places.map(({ href, key, icon: Icon }) => {
    const active = href === '/studio' ? path === href : path === href || path.startsWith(`${href}/`);
    return (
      <NavLink
        key={href}
        component={Link}
        href={href}
        label={t(key)}
        active={active}
        aria-current={active ? 'page' : undefined}
        className={classes.place}
        onClick={onNavigate}
        leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
        rightSection={<LinkPending />}
      />
    );
  });
}
