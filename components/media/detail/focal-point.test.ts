import { describe, expect, it } from 'vitest';
import { formatFocalPoint, MIDDLE, movedPoint, parseFocalPoint, pointAt } from './focal-point';

describe('The focal point', () => {
  it('is where the pointer is on the picture, and never beside it', () => {
    const picture = { left: 100, top: 50, width: 200, height: 100 };
    expect(pointAt({ clientX: 150, clientY: 125 }, picture)).toEqual({ x: 25, y: 75 });
    expect(pointAt({ clientX: 20, clientY: 400 }, picture)).toEqual({ x: 0, y: 100 });
  });

  it.each([
    ['ArrowRight', false, { x: 51, y: 50 }],
    ['ArrowLeft', true, { x: 40, y: 50 }],
    ['ArrowUp', false, { x: 50, y: 49 }],
    ['ArrowDown', true, { x: 50, y: 60 }],
  ])('moves with %s (Shift: %s)', (key, shiftKey, point) => {
    expect(movedPoint(MIDDLE, { key, shiftKey })).toEqual(point);
  });

  it('stops at the edges, goes back to the middle with Home, and stays for other keys', () => {
    expect(movedPoint({ x: 3, y: 50 }, { key: 'ArrowLeft', shiftKey: true })).toEqual({ x: 0, y: 50 });
    expect(movedPoint({ x: 3, y: 99 }, { key: 'ArrowDown', shiftKey: true })).toEqual({ x: 3, y: 100 });
    expect(movedPoint({ x: 3, y: 99 }, { key: 'Home', shiftKey: false })).toEqual(MIDDLE);
    expect(movedPoint({ x: 3, y: 99 }, { key: 'Tab', shiftKey: false })).toBeNull();
  });

  it('survives being held by a form', () => {
    expect(parseFocalPoint(formatFocalPoint({ x: 7, y: 93 }))).toEqual({ x: 7, y: 93 });
  });
});
