'use client';

import { Anchor } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Link } from '@/components/ui/link';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { localised } from '@/lib/i18n/locales';
import type { EditedPiece } from './edited-piece';

interface Props extends Pick<EditedPiece, 'sectionAdmins'> {
  /** Receives the link, so that it can be focused. */
  link?: Ref<HTMLAnchorElement> | undefined;
}

/** Shown when there is no section to choose: a link to add one, or the names of the administrators to ask. */
export function NoSections({ sectionAdmins, link }: Props) {
  const t = useTranslations('editor.sections');
  const locale = useInterfaceLocale();
  if (sectionAdmins === 'self') {
    return (
      <Anchor component={Link} ref={link} href="/studio/sections/new" inherit>
        {t('add')}
      </Anchor>
    );
  }
  const names = sectionAdmins.map((admin) => localised(admin, 'name', locale));
  const anyOfThem = new Intl.ListFormat(INTL_TAGS[locale], { type: 'disjunction' }).format(names);
  return <span>{t('ask', { names: anyOfThem })}</span>;
}
