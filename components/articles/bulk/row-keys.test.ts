import { describe, expect, it } from 'vitest';
import { rowAct } from './row-keys';

const NO_KEYS = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, code: string, held: Partial<typeof NO_KEYS> = {}) =>
  rowAct({ key, code, ...NO_KEYS, ...held });

describe('A key in a row of a list', () => {
  it('does the same on an English and on an Arabic keyboard', () => {
    expect([press('p', 'KeyP'), press('ح', 'KeyP'), press('ش', 'KeyA')]).toEqual([
      'publish',
      'publish',
      'archive',
    ]);
    expect([press('Delete', 'Delete'), press('Enter', 'Enter'), press('Escape', 'Escape')]).toEqual([
      'trash',
      'open',
      'pickNone',
    ]);
  });

  it('moves with and without Shift, which selects on the way', () => {
    expect([press('ArrowDown', 'ArrowDown'), press('ArrowUp', 'ArrowUp', { shiftKey: true })]).toEqual([
      'next',
      'previous',
    ]);
  });

  it('is left to the browser with Ctrl, Alt or Cmd, and where it means nothing', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(press('p', 'KeyP', held)).toBeNull();
    expect([press('P', 'KeyP', { shiftKey: true }), press('x', 'KeyX'), press(' ', 'Space')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
