'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import {
  FIXED_TARGETS,
  type FixedTarget,
  type MenuItem,
  RECORD_KINDS,
  type TargetChoice,
} from '@/lib/menus/types';

const KNOWN: readonly string[] = [...FIXED_TARGETS, ...RECORD_KINDS, 'address'];

export const isGone = ({ target }: MenuItem, targets: readonly TargetChoice[]): boolean =>
  RECORD_KINDS.some((kind) => target.startsWith(`${kind}:`)) &&
  !targets.some((each) => each.target === target);

/** Whether a later version of Markaz has stored it, and this one cannot show it. */
export const isOfLaterVersion = ({ target }: MenuItem): boolean =>
  !KNOWN.some((known) => target === known || target.startsWith(`${known}:`));

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
    if (isOfLaterVersion(item)) return t('later');
    return item.addressAr || item.addressEn || t(item.target.startsWith('address:') ? 'newAddress' : 'gone');
  };
}
