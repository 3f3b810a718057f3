'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import { FIXED_TARGETS, type FixedTarget, RECORD_KINDS, type TargetChoice } from '@/lib/menus/types';

interface Props {
  label: string;
  /** The targets that the menu has. */
  used: readonly string[];
  targets: readonly TargetChoice[];
  onAdd: (target: string) => void;
}

/** The first number that no address of the menu has. */
function newAddress(used: readonly string[]): string {
  let number = 1;
  while (used.includes(`address:${number}`)) number += 1;
  return `address:${number}`;
}

/** Adds what is chosen to the end of the menu. */
export function AddTarget({ label, used, targets, onAdd }: Props) {
  const t = useTranslations('settings.menus');
  const locale = useInterfaceLocale();
  const free = ({ value }: { value: string }) => !used.includes(value);
  const fixed = FIXED_TARGETS.map((name) => ({ value: name, label: t(`targets.${name as FixedTarget}`) }));
  const labelOf = (choice: TargetChoice) => {
    const name = localised(choice, 'name', locale);
    const [first, second] = choice.absentIn ?? [];
    return first ? `${name} · ${t(`absent.${second ? 'both' : first}`)}` : name;
  };
  const records = RECORD_KINDS.map((kind) => ({
    group: t(`kinds.${kind}`),
    items: targets
      .filter(({ target }) => target.startsWith(`${kind}:`))
      .map((each) => ({ value: each.target, label: labelOf(each) }))
      .filter(free),
  }));
  const groups = [
    { group: t('kinds.fixed'), items: fixed.filter(free) },
    ...records,
    { group: t('kinds.address'), items: [{ value: newAddress(used), label: t('newAddress') }] },
  ];
  return (
    <Select
      label={label}
      placeholder={t('choose')}
      data={groups.filter(({ items }) => items.length > 0)}
      value={null}
      searchable
      nothingFoundMessage={t('nothing')}
      onChange={(target) => target && onAdd(target)}
      maw={420}
    />
  );
}
