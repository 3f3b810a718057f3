// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { isMeantForPage } from './is-meant-for-page';

const pressed = (repeat = false) => new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, repeat });

afterEach(() => document.body.replaceChildren());

describe('A key for the whole page', () => {
  it('is meant for it', () => {
    expect(isMeantForPage(pressed(), false)).toBe(true);
  });

  it('is not while it is held, or while a change is on its way', () => {
    expect([isMeantForPage(pressed(true), false), isMeantForPage(pressed(), true)]).toEqual([false, false]);
  });

  it('is not while a dialog is open, and is again when it is closed', () => {
    const dialog = document.body.appendChild(document.createElement('section'));
    dialog.setAttribute('aria-modal', 'true');
    expect(isMeantForPage(pressed(), false)).toBe(false);
    dialog.remove();
    expect(isMeantForPage(pressed(), false)).toBe(true);
  });
});
