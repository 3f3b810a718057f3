'use client';

import { useTranslations } from 'next-intl';
import type { PartProps } from './release-part';

/**
 * What is done with an item of a release. The focus then goes to the heading of its part, because the button that had it is gone.
 */
export function useItemActs({ actions, acting }: Pick<PartProps, 'actions' | 'acting'>, partId: string) {
  const t = useTranslations('releases.pieces');
  async function act(verb: PartProps['actions']['remove'], itemId: string, done: string): Promise<void> {
    if (await acting.act(verb, { itemId }, done)) document.getElementById(partId)?.focus();
  }
  return {
    remove: (itemId: string) => act(actions.remove, itemId, t('removed')),
    take: (itemId: string) => act(actions.refresh, itemId, t('taken')),
  };
}
