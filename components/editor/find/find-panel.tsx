'use client';

import {
  ActionIcon,
  Button,
  CloseButton,
  Group,
  Menu,
  MenuCheckboxItem,
  MenuDropdown,
  MenuTarget,
  TextInput,
} from '@mantine/core';
import { IconAdjustments, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { shortcutKey } from '@/components/editor/document/shortcut-key';
import { shortcutOf } from '@/components/editor/document/shortcuts';
import { findState } from './find-in-text';
import classes from './find-panel.module.css';
import { useFinding } from './use-finding';

interface Props {
  editor: Editor;
  /** Grows each time that somebody asks for the panel, which then takes the focus. */
  asked: number;
  onClose: () => void;
}

/** Ctrl+Z, and both keys that are usual for the way back. */
function turnOf(event: globalThis.KeyboardEvent): 'undo' | 'redo' | null {
  const shortcut = shortcutOf(event);
  if (shortcut === 'undo' || shortcut === 'redo') return shortcut;
  return event.ctrlKey && !event.shiftKey && !event.altKey && shortcutKey(event) === 'y' ? 'redo' : null;
}

/** Finds words in the whole piece, from the kicker to the last line, and replaces them. */
export function FindPanel({ editor, asked, onClose }: Props) {
  const t = useTranslations('tools.find');
  const input = useRef<HTMLInputElement>(null);
  const finding = useFinding(editor, asked, input);

  function close() {
    finding.end();
    onClose();
    editor.commands.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // The keys of a menu that the panel has opened are the menu's.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
    const shortcut = shortcutOf(event.nativeEvent);
    const turn = turnOf(event.nativeEvent);
    if (event.key === 'Escape') close();
    else if (shortcut === 'findNext') finding.goTo(1);
    else if (shortcut === 'findPrevious') finding.goTo(-1);
    else if (turn !== null) {
      if (!finding.turnBack(turn, event.target instanceof HTMLInputElement)) return;
    } else if (event.key === 'Enter' && event.target === input.current) finding.goTo(event.shiftKey ? -1 : 1);
    // The second Ctrl+F is the browser's own.
    else return;
    event.preventDefault();
  }

  return (
    <search className={classes.panel} aria-label={t('label')} onKeyDown={onKeyDown} onInput={finding.typed}>
      <TextInput
        ref={input}
        className={classes.find}
        aria-label={t('find')}
        placeholder={t('find')}
        dir="auto"
        size="xs"
        maxLength={200}
        value={finding.query.words}
        onChange={(event) => finding.lookForWords(event.currentTarget.value)}
      />
      <Count editor={editor} onAnyForm={finding.lookForAnyForm} />
      {/* One Tab away from the words to look for, as in other editors; the buttons come after both. */}
      {editor.isEditable && (
        <Replacing onReplace={finding.replace} onReplaceAll={finding.replaceEverywhere} told={finding.told} />
      )}
      <Group className={classes.steps} gap={2} wrap="nowrap">
        <Step label={t('previous')} icon={IconChevronUp} onPress={() => finding.goTo(-1)} />
        <Step label={t('next')} icon={IconChevronDown} onPress={() => finding.goTo(1)} />
        <HowToCompare {...finding} />
        <CloseButton size={28} aria-label={t('close')} onClick={close} />
      </Group>
    </search>
  );
}

/** "3 of 12", read out when it changes, and how many more there are in other forms, which a press finds too. */
function Count({ editor, onAnyForm }: { editor: Editor; onAnyForm: () => void }) {
  const t = useTranslations('tools.find');
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const found = findState(current.state);
      if (!found?.query.words) return null;
      return { count: found.matches.length, current: found.current + 1, others: found.otherForms };
    },
  });
  return (
    <Group className={classes.count} gap={6}>
      <output className={classes.told}>
        {state && (state.count === 0 ? t('none') : t('position', state))}
      </output>
      {state && state.others > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={onAnyForm}>
          {t('otherForms', { count: state.others })}
        </Button>
      )}
    </Group>
  );
}

function Step({
  label,
  icon: Icon,
  onPress,
}: {
  label: string;
  icon: typeof IconChevronUp;
  onPress: () => void;
}) {
  return (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onPress}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

const WAYS = ['ignoreForms', 'wholeWords', 'matchCase'] as const;

function HowToCompare({ query, compare }: Pick<ReturnType<typeof useFinding>, 'query' | 'compare'>) {
  const t = useTranslations('tools.find');
  const isChanged = WAYS.some((way) => query[way]);
  return (
    <Menu position="bottom-end" closeOnItemClick={false} shadow="md">
      <MenuTarget>
        <ActionIcon
          variant={isChanged ? 'light' : 'subtle'}
          color={isChanged ? undefined : 'gray'}
          size={28}
          aria-label={t('options')}
        >
          <IconAdjustments size={18} aria-hidden />
        </ActionIcon>
      </MenuTarget>
      <MenuDropdown>
        {WAYS.map((way) => (
          <MenuCheckboxItem key={way} checked={query[way]} onClick={() => compare({ [way]: !query[way] })}>
            {t(way)}
          </MenuCheckboxItem>
        ))}
      </MenuDropdown>
    </Menu>
  );
}

interface ReplaceProps {
  onReplace: (words: string) => void;
  onReplaceAll: (words: string) => void;
  /** How many were replaced at once. */
  told: number | null;
}

function Replacing({ onReplace, onReplaceAll, told }: ReplaceProps) {
  const t = useTranslations('tools.find');
  const [words, setWords] = useState('');
  return (
    <>
      <TextInput
        className={classes.with}
        aria-label={t('replaceWith')}
        placeholder={t('replaceWith')}
        dir="auto"
        size="xs"
        maxLength={2_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onReplace(words)}
      />
      <Group className={classes.acts} gap={6} wrap="nowrap">
        <Button size="compact-sm" variant="default" onClick={() => onReplace(words)}>
          {t('replace')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onReplaceAll(words)}>
          {t('replaceAll')}
        </Button>
      </Group>
      <output className={`${classes.told} ${classes.done}`}>
        {told !== null && t('replaced', { count: told })}
      </output>
    </>
  );
}
