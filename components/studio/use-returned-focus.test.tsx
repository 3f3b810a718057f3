// @vitest-environment jsdom
import { Button, MantineProvider, Menu, MenuDropdown, MenuItem, MenuTarget, Modal } from '@mantine/core';
import { act, type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useReturnedFocus } from './use-returned-focus';

let root: Root;

beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

/** Takes the focus at once, as the field for a reason does. */
function Reason() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <input ref={field} aria-label="Reason" data-autofocus />;
}

/** A dialog that is gone when it closes. */
function Asking({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Why">
      <Reason />
      <Button onClick={onClose}>Save</Button>
    </Modal>
  );
}

interface ScreenProps {
  /** A text with a heading, which its editor keeps as it is. */
  hasText?: boolean;
  /** What the dialog's page does once it is closed. */
  after?: 'nothing' | 'removes the button' | 'removes the part';
  opener?: (open: () => void) => ReactNode;
}

/** Draws its headings anew whenever somebody else changes one, as ProseMirror does. */
function Text() {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = sheet.current;
    if (!text) return;
    const draw = () => {
      text.innerHTML = '<h2>Of the text</h2>';
    };
    draw();
    const observer = new MutationObserver(() => {
      if (text.querySelector('[tabindex]')) draw();
    });
    observer.observe(text, { attributes: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return <div ref={sheet} contentEditable suppressContentEditableWarning />;
}

function Screen({ after = 'nothing', hasText = false, opener }: ScreenProps) {
  useReturnedFocus();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const isGone = (what: string) => isDone && after === what;
  const open = () => setOpen(true);
  return (
    <main>
      <h1>Release</h1>
      {!isGone('removes the part') && (
        <section>
          {hasText ? <Text /> : <h2>Pieces</h2>}
          {!isGone('removes the button') &&
            (opener?.(open) ?? (
              <button type="button" onClick={open}>
                Give the reason
              </button>
            ))}
        </section>
      )}
      {isOpen && (
        <Asking
          onClose={() => {
            setOpen(false);
            // The page comes anew from the server.
            setTimeout(() => setDone(true), 20);
          }}
        />
      )}
    </main>
  );
}

const show = (props: ScreenProps = {}) =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <Screen {...props} />
      </MantineProvider>,
    ),
  );

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>('button')].find(
    ({ textContent }) => textContent === name,
  );
  await act(async () => {
    button?.focus();
    button?.click();
  });
}

const focused = () => document.activeElement?.textContent;
const settled = () => act(async () => new Promise<void>((resolve) => void setTimeout(resolve, 100)));

it.each([
  ['the button that opened it', 'nothing', 'Give the reason'],
  ['the heading of its part when the button is gone', 'removes the button', 'Pieces'],
  ['the heading of the page when the part is gone', 'removes the part', 'Release'],
] as const)('After a dialog the focus is on %s', async (_where, after, expected) => {
  await show({ after });
  await press('Give the reason');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Reason');
  await press('Save');
  await settled();
  expect(focused()).toBe(expected);
});

it('No heading of a text that is being edited takes the focus', async () => {
  await show({ after: 'removes the button', hasText: true });
  await press('Give the reason');
  await press('Save');
  await settled();
  expect(focused()).toBe('Release');
});

it('After a dialog that a menu opened the focus is on the button of the menu', async () => {
  await show({
    opener: (open) => (
      <Menu>
        <MenuTarget>
          <button type="button">More</button>
        </MenuTarget>
        <MenuDropdown>
          <MenuItem onClick={open}>Discard</MenuItem>
        </MenuDropdown>
      </Menu>
    ),
  });
  await press('More');
  await press('Discard');
  await settled();
  await press('Save');
  await settled();
  expect(focused()).toBe('More');
});

it('Whoever has gone on to another button is left there', async () => {
  await show();
  await press('Give the reason');
  await press('Save');
  const other = document.body.appendChild(document.createElement('button'));
  other.textContent = 'Elsewhere';
  other.focus();
  await settled();
  expect(focused()).toBe('Elsewhere');
});

it.each([
  ['with the pointer', () => new Event('pointerdown', { bubbles: true })],
  ['with the keyboard', () => new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })],
])('Whoever has gone on %s is left there, also where nothing takes the focus', async (_how, going) => {
  await show();
  await press('Give the reason');
  await press('Save');
  await settled();
  expect(focused()).toBe('Give the reason');
  document.body.dispatchEvent(going());
  (document.activeElement as HTMLElement).blur();
  document.body.appendChild(document.createElement('p'));
  await settled();
  expect(document.activeElement).toBe(document.body);
});

it('Whoever only reads on with the arrow keys still gets the focus back', async () => {
  await show({ after: 'removes the button' });
  await press('Give the reason');
  await press('Save');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  await settled();
  expect(focused()).toBe('Pieces');
});
