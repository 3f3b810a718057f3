'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import { FIXED_TARGETS, type FixedTarget, type MenuItem, type TargetChoice } from '@/lib/menus/types';

export const isGone = ({ target }: MenuItem, targets: readonly TargetChoice[]): boolean =>
  target.includes(':') && !target.startsWith('address:') && !targets.some((each) => each.target === target);

/** A function that says what an item is called in the newsroom: by its label, or else by its target. */
export function useTargetNames(targets: readonly TargetChoice[]): (item: MenuItem) => string {
  const t = useTranslations('settings.menus');
  const locale = useInterfaceLocale();
  return (item) => {
    const label = localised(item, 'label', locale) || item.labelAr || item.labelEn;
    if (label) return label;
    const fixed = FIXED_TARGETS.find((name) => name === item.target) as FixedTarget | undefined;
    if (fixed) return t(`targets.${fixed}`);
    const record = targets.find(({ target }) => target === item.target);
    if (record) return localised(record, 'name', locale);
    return item.addressAr || item.addressEn || t(item.target.startsWith('address:') ? 'newAddress' : 'gone');
  };
}
