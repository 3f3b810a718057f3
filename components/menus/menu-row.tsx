'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Badge, Text } from '@mantine/core';
import { IconGripVertical, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import classes from '@/components/lists/arranged-list.module.css';
import { MoveButtons } from '@/components/lists/move-buttons';
import { RowButton } from '@/components/lists/row-button';
import type { Locale } from '@/lib/i18n/locales';
import { hasLabel, type MenuItem } from '@/lib/menus/types';
import { MenuItemFields } from './menu-item-fields';
import own from './menus.module.css';
import { isOfLaterVersion } from './use-target-names';

interface Props {
  item: MenuItem;
  name: string;
  /** Its record was deleted, or has no page any more. */
  isGone: boolean;
  /** In which languages readers do not see it yet. */
  absentIn: readonly Locale[];
  /** Counted from 0. */
  position: number;
  count: number;
  issueOf: (field: string) => string | undefined;
  onMove: (to: number) => void;
  onRemove: () => void;
  onChange: (item: MenuItem) => void;
}

const FIELDS = ['labelAr', 'labelEn', 'addressAr', 'addressEn'] as const;

/** One item of a menu with its controls: drag handle, move buttons, its own words, remove. */
export function MenuRow({ item, name, isGone, absentIn, position, count, issueOf, ...on }: Props) {
  const t = useTranslations('settings.menus');
  const tLists = useTranslations('lists');
  const [isOpen, setOpen] = useState(item.target.startsWith('address:') && !item.labelAr && !item.labelEn);
  const sortable = useSortable({ id: item.target });
  const style = { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition };
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={classes.row}
      data-dragging={sortable.isDragging || undefined}
      data-entry={item.target}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        className={classes.handle}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={tLists('drag', { title: name })}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
      <span className={classes.position}>{position + 1}</span>
      <span className={classes.what}>
        <bdi className={classes.title}>{name}</bdi>
        {isGone && <Badge color="yellow">{t('goneMark')}</Badge>}
        {absentIn[0] && <Badge color="yellow">{t(`absent.${absentIn[1] ? 'both' : absentIn[0]}`)}</Badge>}
        {issueOf('target') && (
          <Text size="sm" c="error" role="alert">
            {issueOf('target')}
          </Text>
        )}
      </span>
      <span className={classes.buttons}>
        <MoveButtons
          title={name}
          up={position === 0 ? null : position - 1}
          down={position === count - 1 ? null : position + 1}
          onMove={on.onMove}
        />
        {hasLabel(item.target) && !isOfLaterVersion(item) && (
          <RowButton name="words" label={t('words', { name })} onClick={() => setOpen(!isOpen)}>
            <IconPencil size={16} aria-hidden />
          </RowButton>
        )}
        <RowButton name="remove" label={t('remove', { name })} onClick={on.onRemove}>
          <IconX size={16} aria-hidden />
        </RowButton>
      </span>
      {(isOpen || FIELDS.some(issueOf)) && (
        <div className={own.fields}>
          <MenuItemFields item={item} issueOf={issueOf} onChange={on.onChange} />
        </div>
      )}
    </li>
  );
}
