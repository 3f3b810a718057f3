// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { isMeantForPage } from './is-meant-for-page';

const pressed = (repeat = false) => new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, repeat });

afterEach(() => document.body.replaceChildren());

describe('A key for the whole page', () => {
  it('is meant for it', () => {
    expect(isMeantForPage(pressed())).toBe(true);
  });

  it('is not while it is held', () => {
    expect(isMeantForPage(pressed(true))).toBe(false);
  });

  it('is not while a dialog is open, and is again when it is closed', () => {
    const dialog = document.body.appendChild(document.createElement('section'));
    dialog.setAttribute('aria-modal', 'true');
    expect(isMeantForPage(pressed())).toBe(false);
    dialog.remove();
    expect(isMeantForPage(pressed())).toBe(true);
  });
});
