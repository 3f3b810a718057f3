'use client';

import { Popover, PopoverDropdown, PopoverTarget } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { LinkForm } from './link-form';
import { Tool } from './tool';
import type { ToolbarState } from './toolbar-state';

interface Props {
  editor: Editor;
  state: ToolbarState;
  opened: boolean;
  onOpened: (opened: boolean) => void;
}

/** Makes the selected words a link, or changes the link at the caret. */
export function LinkTool({ editor, state, opened, onOpened }: Props) {
  const t = useTranslations('editor.toolbar');
  const { on, allowed } = state.marks.link;
  function close() {
    onOpened(false);
    editor.commands.focus();
  }
  return (
    <Popover
      opened={opened && allowed}
      onChange={onOpened}
      onDismiss={close}
      position="bottom"
      shadow="md"
      trapFocus
    >
      <PopoverTarget>
        <Tool
          label={t('link.label')}
          icon={IconLink}
          shortcut="link"
          pressed={on}
          disabled={!allowed}
          onPress={() => onOpened(!opened)}
        />
      </PopoverTarget>
      <PopoverDropdown>
        <LinkForm editor={editor} onDone={close} />
      </PopoverDropdown>
    </Popover>
  );
}
