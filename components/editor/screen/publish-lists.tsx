'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { Kind } from '@/lib/i18n/addresses';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { localised } from '@/lib/i18n/locales';
import type { InMenus } from '@/lib/menus/types';
import type { ReaderList } from '@/lib/publishing/types';

interface Props {
  kind: Kind;
  readerLists: ReaderList[];
  /** Of a page of the site; null of what is in none. */
  inMenus: InMenus | null;
}

/** Where readers find the piece, beside its own page. */
export function PublishLists({ kind, readerLists, inMenus }: Props) {
  const t = useTranslations('corrections.lists');
  const locale = useInterfaceLocale();
  const isInMenu = inMenus !== null && (inMenus.main || inMenus.footer);
  const ofPage = () => [isInMenu ? t('kinds.page') : t('noMenu')];
  const ofPiece = () => [
    t(`kinds.${kind}`),
    ...readerLists.map((list) => t(`types.${list.type}`, { name: localised(list, 'name', locale) })),
    t('feeds'),
  ];
  const names = kind === 'page' ? ofPage() : ofPiece();
  return (
    <div>
      <dt>{t('title')}</dt>
      <dd>{new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' }).format(names)}</dd>
    </div>
  );
}
