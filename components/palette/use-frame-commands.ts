'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { navigationItems, type StudioAccess } from '@/components/studio/navigation';
import { CREATE_KEYS } from '@/components/studio/new-menu';
import { leaveFor } from '@/components/ui/leave-for';
import { KIND_SEGMENTS, KINDS, LISTED_KINDS } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import type { CommandGroup } from './find-commands';

/** What can be done on every page of the newsroom: go to another one, and begin a piece. */
export function useFrameCommands(access: StudioAccess): CommandGroup[] {
  const t = useTranslations();
  const router = useRouter();
  const goTo = (href: string) => () => leaveFor(() => router.push(href));
  const pages = navigationItems(access).map(({ href, key }) => ({
    key: href,
    label: t(`studio.nav.${key}`),
    run: goTo(href),
  }));
  const creatable = access.createPages ? KINDS : LISTED_KINDS;
  const kinds = creatable.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })));
  const start = kinds.map(({ kind, locale }) => ({
    key: `new-${kind}-${locale}`,
    label: t('tools.palette.newPiece', {
      kind: t(`studio.create.${CREATE_KEYS[kind]}`),
      language: t(`studio.create.${locale === 'ar' ? 'inArabic' : 'inEnglish'}`),
    }),
    run: goTo(`/studio/${KIND_SEGMENTS[kind]}/new?in=${locale}`),
  }));
  const compose = {
    key: 'compose',
    label: t('composer.title'),
    run: goTo('/studio/center-news/compose'),
  };
  const patterns = {
    key: 'patterns',
    label: t('composer.patterns.title'),
    run: goTo('/studio/patterns'),
  };
  return [
    { label: t('tools.palette.goTo'), commands: [...pages, patterns] },
    { label: t('tools.palette.start'), commands: [...start, compose] },
  ];
}
