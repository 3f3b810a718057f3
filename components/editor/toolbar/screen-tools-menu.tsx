'use client';

import { ActionIcon, Menu, MenuDivider, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import {
  IconClipboardText,
  IconDots,
  IconFocusCentered,
  IconKeyboard,
  IconListTree,
  IconReplace,
  IconSearch,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ScreenTool } from '@/components/editor/document/keyboard';
import { shortcutText } from '@/components/editor/document/shortcuts';
import { pasteAsText } from '@/components/editor/tools/paste-as-text';
import { preserveSelection } from './tool';
import classes from './toolbar.module.css';

const TOOLS = [
  ['find', IconSearch],
  ['replace', IconReplace],
  ['outline', IconListTree],
  ['focusMode', IconFocusCentered],
  ['shortcuts', IconKeyboard],
] as const;

interface Props {
  editor: Editor;
  onTool: (tool: ScreenTool) => void;
}

/** The tools around the text, and pasting as plain text. */
export function ScreenToolsMenu({ editor, onTool }: Props) {
  const t = useTranslations('tools');
  const isMac = ['macos', 'ios'].includes(useOs());
  const keys = shortcutText('pasteAsText', isMac);

  async function paste() {
    if (!(await pasteAsText(editor))) {
      notifications.show({ message: t('pasteAsText', { keys: `\u2066${keys}\u2069` }) });
    }
  }

  return (
    <Menu position="bottom-end" returnFocus={false} shadow="md">
      <MenuTarget>
        <ActionIcon
          data-tool
          className={classes.tool}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('shortcuts.groups.tools')}
          onMouseDown={preserveSelection}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </MenuTarget>
      <MenuDropdown>
        {TOOLS.map(([tool, Icon]) => (
          <MenuItem
            key={tool}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={<Keys text={shortcutText(tool, isMac)} />}
            onClick={() => onTool(tool)}
          >
            {t(`shortcuts.names.${tool}`)}
          </MenuItem>
        ))}
        <MenuDivider />
        <MenuItem
          leftSection={<IconClipboardText size={16} aria-hidden />}
          rightSection={<Keys text={keys} />}
          onClick={paste}
        >
          {t('shortcuts.names.pasteAsText')}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}

function Keys({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className={classes.hint}>
      {text}
    </bdi>
  );
}
