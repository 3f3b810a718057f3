import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Direction } from '@/lib/i18n/locales';
import { setBlockDirection } from './block-attribute-commands';

const SHIFTS: Record<string, Direction> = { ShiftLeft: 'ltr', ShiftRight: 'rtl' };

function apply(view: EditorView, direction: Direction | null): void {
  setBlockDirection(direction)(view.state, view.dispatch);
}

/** Follows the two keys of the chord: which Shift is down, and whether anything else was pressed meanwhile. */
class Chord {
  private shift: Direction | null = null;
  private armed = false;

  press(event: KeyboardEvent): void {
    const direction = SHIFTS[event.code];
    if (direction) this.shift = direction;
    const isPart = direction !== undefined || event.key === 'Control';
    this.armed = isPart && this.shift !== null && event.ctrlKey && event.shiftKey && !event.altKey;
  }

  /** The direction that the chord asks for, if letting this key go completes it. */
  release(event: KeyboardEvent): Direction | null {
    const isPart = event.key === 'Shift' || event.key === 'Control';
    const direction = isPart && this.armed ? this.shift : null;
    this.reset();
    return direction;
  }

  reset(): void {
    this.shift = null;
    this.armed = false;
  }
}

/**
 * Ctrl with the left or right Shift, as Arabic typists know it from Windows. It counts when the keys are let go and
 * only if nothing else was pressed in between, so that Ctrl+Shift+Arrow still extends the selection.
 */
function directionChord(): Plugin {
  const chord = new Chord();
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          chord.press(event);
          return false;
        },
        keyup: (view, event) => {
          const direction = chord.release(event);
          if (direction) apply(view, direction);
          return direction !== null;
        },
        blur: () => {
          chord.reset();
          return false;
        },
        mousedown: () => {
          chord.reset();
          return false;
        },
        // The browser's own menu "Writing direction" would put a style on the element that nobody stores.
        beforeinput: (view, event) => {
          if (event.inputType !== 'formatSetBlockTextDirection') return false;
          event.preventDefault();
          apply(view, event.data === 'rtl' || event.data === 'ltr' ? event.data : null);
          return true;
        },
      },
    },
  });
}

export const DirectionKeys = Extension.create({
  name: 'directionKeys',
  addProseMirrorPlugins: () => [directionChord()],
});
