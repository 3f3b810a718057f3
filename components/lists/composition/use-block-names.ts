'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import type { BlockChoices, FrontBlock } from '@/lib/lists/composition/types';

/** A function that names a block; null for one of a section or a list that is gone. */
export function useBlockNames(choices: BlockChoices): (block: FrontBlock) => string | null {
  const t = useTranslations('lists.composition');
  const locale = useInterfaceLocale();
  return (block) => {
    if (!('id' in block)) return t(`kinds.${block.kind}`);
    const among = block.kind === 'section' ? choices.sections : choices.lists;
    const found = among.find(({ id }) => id === block.id);
    return found ? t(`named.${block.kind}`, { name: localised(found, 'name', locale) }) : null;
  };
}
