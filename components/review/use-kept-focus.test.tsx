// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useKeptFocus } from './use-kept-focus';

interface LineProps {
  stage: string;
  isDialogOpen?: boolean;
}

/** The line with one button for its stage and the dialog beside it, as the page has them. */
function Line({ stage, isDialogOpen = false }: LineProps) {
  const line = useKeptFocus('edition', stage, isDialogOpen);
  return (
    <>
      <section ref={line} tabIndex={-1}>
        <button type="button" key={stage} id={stage} />
      </section>
      {isDialogOpen && <input id="note" />}
    </>
  );
}

let root: Root;

beforeEach(() => {
  document.body.innerHTML = '<div></div><input id="elsewhere">';
  root = createRoot(document.querySelector('div') ?? document.body);
});

afterEach(() => act(async () => root.unmount()));

/** With `screen`, the whole screen: another one is built anew. */
const show = (props: LineProps, screen: string) =>
  act(async () => root.render(<Line key={screen} {...props} />));
const focus = (id: string) => document.getElementById(id)?.focus();
const focused = () => document.activeElement?.tagName;

it('Whoever submits from the dialog is in the line of the screen that takes the place of theirs', async () => {
  await show({ stage: 'draft' }, 'open');
  focus('draft');
  await show({ stage: 'draft', isDialogOpen: true }, 'open');
  focus('note');
  await show({ stage: 'in_review' }, 'closed');
  expect(focused()).toBe('SECTION');
});

it('Whoever takes a text back is in the line of the screen where they write on, and stays there when it is built anew once more', async () => {
  await show({ stage: 'in_review' }, 'closed');
  focus('in_review');
  await show({ stage: 'draft' }, 'open');
  expect(focused()).toBe('SECTION');
  await show({ stage: 'in_review' }, 'closed');
  expect(focused()).toBe('SECTION');
});

it('Whoever decides is in the line when the button of the former stage is gone', async () => {
  await show({ stage: 'in_review' }, 'open');
  focus('in_review');
  await show({ stage: 'in_review', isDialogOpen: true }, 'open');
  focus('note');
  await show({ stage: 'in_review' }, 'open');
  expect(focused()).toBe('SECTION');
  focus('in_review');
  await show({ stage: 'approved' }, 'open');
  expect(focused()).toBe('SECTION');
});

it('Whoever is elsewhere, or has just come, stays there', async () => {
  await show({ stage: 'in_review' }, 'closed');
  expect(focused()).toBe('BODY');
  focus('elsewhere');
  await show({ stage: 'changes_requested' }, 'open');
  expect(document.activeElement?.id).toBe('elsewhere');
  await show({ stage: 'approved' }, 'closed');
  expect(document.activeElement?.id).toBe('elsewhere');
});
