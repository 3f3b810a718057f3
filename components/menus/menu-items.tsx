'use client';

import { DndContext } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import classes from '@/components/lists/arranged-list.module.css';
import { moveItem } from '@/components/lists/use-arrangement';
import { useRowFocus } from '@/components/lists/use-row-focus';
import { useSorting } from '@/components/lists/use-sorting';
import { ITEMS_MAX, type MenuItem, type MenuName, newItem, type TargetChoice } from '@/lib/menus/types';
import { AddTarget } from './add-target';
import { MenuRow } from './menu-row';
import { isGone, useTargetNames } from './use-target-names';

interface Props {
  menu: MenuName;
  items: MenuItem[];
  targets: readonly TargetChoice[];
  /** Of a field of the item with a target. */
  issueOf: (target: string, field: string) => string | undefined;
  onChange: (items: MenuItem[]) => void;
}

const targetOf = ({ target }: MenuItem) => target;

/** The items of a menu, arranged by pointer or keyboard, and the field that adds one. */
export function MenuItems({ menu, items, targets, issueOf, onChange }: Props) {
  const t = useTranslations('settings.menus');
  const nameOf = useTargetNames(targets);
  const rows = useRef<HTMLOListElement>(null);
  const remember = useRowFocus(rows, items, targetOf);
  const sorted = items.map((item) => {
    const name = nameOf(item);
    return { entryId: item.target, titles: { ar: name, en: name } };
  });
  const move = (target: string, to: number) =>
    onChange(moveItem(items, (item) => item.target === target, to));
  const sorting = useSorting({ items: sorted, count: items.length }, ({ entryId }, to) => move(entryId, to));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(`hints.${menu}`)}
      </Text>
      {items.length === 0 && <Text>{t('empty')}</Text>}
      <DndContext id={`menu-${menu}`} {...sorting}>
        <SortableContext items={items.map(targetOf)} strategy={verticalListSortingStrategy}>
          <ol ref={rows} className={classes.list} aria-label={t(`names.${menu}`)}>
            {items.map((item, index) => (
              <MenuRow
                key={item.target}
                item={item}
                name={nameOf(item)}
                isGone={isGone(item, targets)}
                absentIn={targets.find(({ target }) => target === item.target)?.absentIn ?? []}
                position={index}
                count={items.length}
                issueOf={(field) => issueOf(item.target, field)}
                onMove={(to) => {
                  remember(item);
                  move(item.target, to);
                }}
                onRemove={() => {
                  remember(item);
                  onChange(items.filter((each) => each !== item));
                }}
                onChange={(changed) => onChange(items.map((each) => (each === item ? changed : each)))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {items.length < ITEMS_MAX && (
        <AddTarget
          label={t(`add.${menu}`)}
          used={items.map(targetOf)}
          targets={targets}
          onAdd={(target) => onChange([...items, newItem(target)])}
        />
      )}
    </>
  );
}
