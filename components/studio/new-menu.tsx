'use client';

import { Button, Menu, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';

/** The messages that name one piece of each kind. */
export const CREATE_KEYS = { article: 'article', center_news: 'centerNews', page: 'page' } as const;

interface Props {
  /** The kinds to offer. */
  kinds: readonly Kind[];
  label: string;
  /** Less prominent, for use beside the main button of a page. */
  secondary?: boolean;
}

/** A menu that opens an empty piece of a kind, in the language that it is first written in. */
export function NewMenu({ kinds, label, secondary }: Props) {
  const t = useTranslations('studio.create');
  const choices = kinds.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })));
  return (
    <Menu position="bottom-end" width={230}>
      <MenuTarget>
        <Button leftSection={<IconPlus size={16} aria-hidden />} variant={secondary ? 'light' : 'filled'}>
          {label}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        {choices.map(({ kind, locale }) => (
          <MenuItem
            key={kind + locale}
            component={Link}
            href={`/studio/${KIND_SEGMENTS[kind]}/new?in=${locale}`}
          >
            {t(CREATE_KEYS[kind])} {t(locale === 'ar' ? 'inArabic' : 'inEnglish')}
          </MenuItem>
        ))}
      </MenuDropdown>
    </Menu>
  );
}
