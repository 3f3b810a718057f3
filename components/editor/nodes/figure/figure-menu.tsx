'use client';

import {
  Menu,
  MenuDivider,
  MenuDropdown,
  MenuItem,
  MenuLabel,
  MenuTarget,
  UnstyledButton,
} from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDots } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { CHOOSES } from '@/components/editor/nodes/click-chooser';
import { FIGURE_WIDTHS, MAX_PICTURES } from '@/lib/richtext/nodes/figure/figure';
import classes from './figure.module.css';
import { findPicture } from './figure-commands';

interface Props {
  editor: Editor;
  pictureId: string;
  /** Nobody has described it in the language of the edition. */
  isSilent: boolean;
  onOpen: () => void;
  onChoose: (what: 'this' | 'beside') => void;
  onDescribe: () => void;
  onRemove: () => void;
}

/** What can be done with a picture and with its figure. */
export function FigureMenu({ isSilent, onOpen, ...actions }: Props) {
  const t = useTranslations('editor.figure');
  return (
    <Menu position="bottom-end" shadow="md" withinPortal onOpen={onOpen}>
      <MenuTarget>
        <UnstyledButton className={classes.menu} aria-label={t('menu')} {...{ [CHOOSES]: '' }}>
          {isSilent && <IconAlertTriangle size={14} aria-label={t('silent')} />}
          <IconDots size={16} aria-hidden />
        </UnstyledButton>
      </MenuTarget>
      <MenuDropdown>
        <FigureMenuItems {...actions} />
      </MenuDropdown>
    </Menu>
  );
}

/** Rendered while the menu is open, because looking for the figure takes time in a text of many. */
function FigureMenuItems({
  editor,
  pictureId,
  onChoose,
  onDescribe,
  onRemove,
}: Omit<Props, 'isSilent' | 'onOpen'>) {
  const t = useTranslations('editor.figure');
  const found = findPicture(editor.state.doc, pictureId);
  const $pos = found && editor.state.doc.resolve(found.pos);
  const figure = $pos?.parent;
  const setWidth = (width: string) => {
    if ($pos) editor.view.dispatch(editor.state.tr.setNodeAttribute($pos.before(), 'width', width));
  };
  return (
    <>
      <MenuItem onClick={onDescribe}>{t('describe')}</MenuItem>
      <MenuItem onClick={() => onChoose('this')}>{t('replace')}</MenuItem>
      <MenuItem disabled={(figure?.childCount ?? 0) - 2 >= MAX_PICTURES} onClick={() => onChoose('beside')}>
        {t('beside')}
      </MenuItem>
      <MenuItem onClick={onRemove}>{t('remove')}</MenuItem>
      <MenuDivider />
      <MenuLabel>{t('width')}</MenuLabel>
      {FIGURE_WIDTHS.map((width) => (
        <MenuItem
          key={width}
          role="menuitemradio"
          aria-checked={figure?.attrs.width === width}
          rightSection={figure?.attrs.width === width && <IconCheck size={14} aria-hidden />}
          onClick={() => setWidth(width)}
        >
          {t(`widths.${width}`)}
        </MenuItem>
      ))}
    </>
  );
}
