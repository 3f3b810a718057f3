import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Direction } from '@/lib/i18n/locales';
import { setBlockDirection } from './block-attribute-commands';

const SHIFTS: Record<string, Direction> = { ShiftLeft: 'ltr', ShiftRight: 'rtl' };

function setDirection(view: EditorView, direction: Direction | null): void {
  setBlockDirection(direction)(view.state, view.dispatch);
}

/** Tracks the two keys of the chord: which Shift is down, and whether another key was pressed meanwhile. */
class Chord {
  private shift: Direction | null = null;
  private isComplete = false;

  onKeyDown(event: KeyboardEvent): void {
    const direction = SHIFTS[event.code];
    if (direction) this.shift = direction;
    const isPart = direction !== undefined || event.key === 'Control';
    this.isComplete = isPart && this.shift !== null && event.ctrlKey && event.shiftKey && !event.altKey;
  }

  /** The direction of the chord, if releasing this key ends a complete chord. */
  onKeyUp(event: KeyboardEvent): Direction | null {
    const isPart = event.key === 'Shift' || event.key === 'Control';
    const direction = isPart && this.isComplete ? this.shift : null;
    this.reset();
    return direction;
  }

  reset(): void {
    this.shift = null;
    this.isComplete = false;
  }
}

/**
 * Ctrl with the left or right Shift sets the direction, as in Arabic Windows. It takes effect when a key is released,
 * and only if no other key was pressed in between, so that Ctrl+Shift+Arrow still extends the selection.
 */
function directionChord(): Plugin {
  const chord = new Chord();
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          chord.onKeyDown(event);
          return false;
        },
        keyup: (view, event) => {
          const direction = chord.onKeyUp(event);
          if (direction) setDirection(view, direction);
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
        // The "Writing direction" menu of the browser would set a style on the element, which is not stored.
        beforeinput: (view, event) => {
          if (event.inputType !== 'formatSetBlockTextDirection') return false;
          event.preventDefault();
          setDirection(view, event.data === 'rtl' || event.data === 'ltr' ? event.data : null);
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
