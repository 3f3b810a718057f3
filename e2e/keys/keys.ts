import type { Key } from './key-table-page';

const enter = { key: 'Enter', code: 'Enter', keyCode: 13, text: '\r' };
const tab = { key: 'Tab', code: 'Tab', keyCode: 9 };
const arrow = (name: 'Up' | 'Down' | 'Left' | 'Right', keyCode: number) => ({
  key: `Arrow${name}`,
  code: `Arrow${name}`,
  keyCode,
});

/** The keys whose outcome depends on the line, in the order of the columns of the table. */
export const EDGE_KEYS = {
  Enter: enter,
  'Shift+Enter': { ...enter, shift: true },
  Backspace: { key: 'Backspace', code: 'Backspace', keyCode: 8 },
  Delete: { key: 'Delete', code: 'Delete', keyCode: 46 },
  Tab: tab,
  'Shift+Tab': { ...tab, shift: true },
} as const satisfies Record<string, Key>;
export type EdgeKey = keyof typeof EDGE_KEYS;

/** The same without key events, as from a phone: the browser announces the command, and no key says which it is. */
const unnamed = (command: string): Key => ({
  key: 'Unidentified',
  code: '',
  keyCode: 229,
  commands: [command],
});
export const UNNAMED_KEYS: Partial<Record<EdgeKey, Key>> = {
  Enter: unnamed('insertNewline'),
  Backspace: unnamed('deleteBackward'),
  Delete: unnamed('deleteForward'),
};

const left = arrow('Left', 37);
const right = arrow('Right', 39);

/** The keys that move the caret. In Arabic the left arrow goes forward. */
export function moveKeys(direction: 'ltr' | 'rtl') {
  const [forward, backward] = direction === 'ltr' ? [right, left] : [left, right];
  return {
    Home: { key: 'Home', code: 'Home', keyCode: 36 },
    End: { key: 'End', code: 'End', keyCode: 35 },
    Up: arrow('Up', 38),
    Down: arrow('Down', 40),
    Forward: forward,
    Backward: backward,
    'Ctrl+forward': { ...forward, ctrl: true },
    'Ctrl+backward': { ...backward, ctrl: true },
  } as const satisfies Record<string, Key>;
}
export type MoveKey = keyof ReturnType<typeof moveKeys>;

export const SELECT_ALL: Key = { key: 'a', code: 'KeyA', keyCode: 65, ctrl: true };
export const UNDO: Key = { key: 'z', code: 'KeyZ', keyCode: 90, ctrl: true };
