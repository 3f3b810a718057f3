'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import type { ListAct, MadeArrangement, NamedOrigin } from '@/lib/lists/history/types';
import { useTitleOf } from './use-title-of';

type Made = Pick<MadeArrangement, 'origin' | 'acts'>;

/** A function that says in sentences what was done with a list: by what it came about first, then each difference. */
export function useActsText(): (made: Made) => string[] {
  const t = useTranslations('lists.history');
  const titleOf = useTitleOf();
  const locale = useInterfaceLocale();

  function originText(origin: NamedOrigin): string {
    if (origin.by === 'draft') return t('origin.draft');
    if (origin.by !== 'restoration') return t(`origin.${origin.by}`, { release: origin.release ?? '' });
    return origin.at
      ? t('origin.restoration', { at: formatDateTime(origin.at, locale) })
      : t('origin.restorationForgotten');
  }

  function actText(act: ListAct): string {
    switch (act.act) {
      case 'rule':
      case 'composed':
        return t(`settings.${act.act}`);
      case 'shown':
        return t('settings.shown', { from: act.from, to: act.to });
      case 'other_language':
        return t(act.isShown ? 'settings.otherLanguage' : 'settings.noOtherLanguage');
      case 'renamed':
        return t(`settings.renamed.${act.locale}`, { from: act.from, to: act.to });
      case 'front':
        return act.order === null ? t('settings.noFront') : t('settings.front', { order: act.order });
      case 'beside':
        return t(act.isBeside ? 'settings.beside' : 'settings.noBeside');
      case 'page':
        return t(`settings.page.${act.change}`);
      default: {
        if ('count' in act) return t(`many.${act.act}`, { count: act.count });
        const [from, to] = [(act.from ?? 0) + 1, (act.to ?? 0) + 1];
        const title = act.titles ? titleOf({ titles: act.titles }) : t('gone');
        return t(`one.${act.act}`, { title, from, to });
      }
    }
  }

  return ({ origin, acts }) => {
    const texts = [...(origin ? [originText(origin)] : []), ...(acts ?? []).map(actText)];
    if (texts.length > 0) return texts;
    return [t(acts ? 'unnamed' : 'first')];
  };
}
