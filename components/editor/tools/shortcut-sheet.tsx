'use client';

import { Kbd, Modal } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { SHORTCUTS, type ShortcutName, shortcutText } from '@/components/editor/document/shortcuts';
import type { TableCommand } from '@/components/editor/nodes/table/table-commands';
import {
  TABLE_SHORTCUTS,
  tableMenuShortcut,
  tableShortcutText,
} from '@/components/editor/nodes/table/table-shortcuts';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import classes from './shortcut-sheet.module.css';

type Group = 'words' | 'lines' | 'tools';

const LINES: readonly ShortcutName[] = [
  ...(['paragraph', 'heading2', 'heading3', 'heading4', 'bulletList', 'orderedList', 'points'] as const),
  ...(['rightToLeft', 'leftToRight', 'moveUp', 'moveDown', 'duplicate'] as const),
];
const TOOLS: readonly ShortcutName[] = [
  ...([
    'find',
    'replace',
    'findNext',
    'findPrevious',
    'outline',
    'focusMode',
    'tools',
    'commands',
    'shortcuts',
  ] as const),
  'save',
];

/** Whatever is not named above changes words, so a new shortcut is listed without a change here. */
function groupOf(name: ShortcutName): Group {
  if (LINES.includes(name)) return 'lines';
  return TOOLS.includes(name) ? 'tools' : 'words';
}

const TABLE_NAMES = Object.keys(TABLE_SHORTCUTS) as TableCommand[];

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];
const GROUPS = (['words', 'lines', 'tools'] as const).map((group) => ({
  group,
  names: NAMES.filter((name) => groupOf(name) === group),
}));

interface Props {
  /** Of the edition: the arrows of its tables point where its columns are. */
  language: Locale;
  onClose: () => void;
}

/** Every key that the editor knows, as the keyboard handler knows it. */
export function ShortcutSheet({ language, onClose }: Props) {
  const t = useTranslations('tools.shortcuts');
  const isMac = ['macos', 'ios'].includes(useOs());
  return (
    <Modal opened onClose={onClose} title={t('label')} size="xl">
      <div className={classes.groups}>
        {GROUPS.map(({ group, names }) => (
          <section key={group} aria-label={t(`groups.${group}`)}>
            <h3 className={classes.heading}>{t(`groups.${group}`)}</h3>
            <dl className={classes.list}>
              {names.map((name) => (
                <Row key={name} label={t(`names.${name}`)} keys={shortcutText(name, isMac)} />
              ))}
              {group === 'lines' && <Row label={t('slash')} keys="/" />}
              {group === 'lines' && !isMac && <Row label={t('direction')} keys="Ctrl+Shift" />}
            </dl>
          </section>
        ))}
        <TableKeys isRightToLeft={directionOf(language) === 'rtl'} isMac={isMac} />
      </div>
    </Modal>
  );
}

function TableKeys({ isRightToLeft, isMac }: { isRightToLeft: boolean; isMac: boolean }) {
  const t = useTranslations('editor.table');
  return (
    <section aria-label={t('label')}>
      <h3 className={classes.heading}>{t('label')}</h3>
      <dl className={classes.list}>
        <Row label={t('menu')} keys={tableMenuShortcut(isMac)} />
        {TABLE_NAMES.map((name) => (
          <Row
            key={name}
            label={t(`commands.${name}`)}
            keys={tableShortcutText(name, isRightToLeft, isMac)}
          />
        ))}
      </dl>
    </section>
  );
}

function Row({ label, keys }: { label: string; keys: string }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        <Kbd dir="ltr">{keys}</Kbd>
      </dd>
    </div>
  );
}
