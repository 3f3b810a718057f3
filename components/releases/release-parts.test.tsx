// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { PartProps } from './release-part';
import { ReleasedEditions } from './released-editions';
import { ReleasedLists } from './released-lists';
import type { ShownEdition, ShownList, ShownRelease } from './shown-release';
import { SignOffs } from './sign-offs';

// A text field looks how high it is once fonts have come.
Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh() {} }),
  unstable_isUnrecognizedActionError: () => false,
}));

const { pieces, lists, signOffs } = MESSAGES.en.releases;

const EDITION: ShownEdition = {
  ...{
    id: 'e',
    kind: 'publish',
    locale: 'en',
    title: 'Water',
    revisionNumber: 4,
    change: null,
    notice: '',
    issues: [],
    warnings: [],
  },
  ...{ piece: { editionId: 'en', entryId: 'entry', kind: 'article' }, canTake: false, lacksReason: false },
  ...{ isPublic: true, wasPublic: false, isBehind: false },
};
const LIST: ShownList = {
  ...{ id: 'l', key: 'front-page', nameAr: 'الأولى', nameEn: 'Front', issues: [], canTake: false },
  ...{ isBehind: false, isAsDraft: true },
};
const OPEN = {
  ...{ editions: [EDITION], lists: [LIST], redirects: [], can: { change: true, rollBack: false } },
  signatures: [{ locale: 'en', signed: null }],
} as unknown as ShownRelease;
const PUBLISHED = { ...OPEN, can: { change: false, rollBack: true } };

const acting = { act: vi.fn(async () => true) } as unknown as PartProps['acting'];
const parts = (release: ShownRelease): PartProps => ({
  release,
  actions: {} as PartProps['actions'],
  acting,
});

let root: Root;

beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const show = (part: ReactNode) =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          {part}
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );

const text = () => document.body.textContent ?? '';
const links = () => [...document.querySelectorAll('a')].map(({ textContent }) => textContent);

async function press(name: string): Promise<HTMLButtonElement | undefined> {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent === name);
  button?.focus();
  await act(async () => button?.click());
  return button;
}

describe('Whoever looks at a release', () => {
  it('reads of a first publication that it was one, also when readers see it now', async () => {
    await show(<ReleasedEditions {...parts(PUBLISHED)} />);
    expect(text()).toContain(pieces.what.publish);
    expect(text()).not.toContain(pieces.what.update);
    expect(links()).toEqual(['Water', pieces.text]);
  });

  it('reads of an update that it is one, and what it changes until it is published', async () => {
    const updates = { ...OPEN, editions: [{ ...EDITION, wasPublic: true }] };
    await show(<ReleasedEditions {...parts(updates)} />);
    expect(text()).toContain(pieces.what.update);
    expect(links()).toEqual(['Water', pieces.compare]);
  });

  it.each([
    ['the draft is what goes live', LIST, ['Front', lists.preview]],
    ['the draft was changed since', { ...LIST, isBehind: true, isAsDraft: false }, ['Front']],
    ['the draft is gone', { ...LIST, isAsDraft: false }, ['Front']],
  ])('is led to the preview of a draft only while %s', async (_when, list, found) => {
    await show(<ReleasedLists {...parts({ ...OPEN, lists: [list] })} />);
    expect(links()).toEqual(found);
  });
});

describe('Whoever signs an update off', () => {
  const note = 'The dam was built in 1981.';
  const corrected = { ...EDITION, wasPublic: true, change: { reason: 'correction' as const, note } };
  const given = { ...OPEN, editions: [corrected] };

  it('reads why readers get it, and what they are told of a correction, also once it is published', async () => {
    for (const release of [given, { ...given, can: PUBLISHED.can }]) {
      await show(<ReleasedEditions {...parts(release)} />);
      expect(text()).toContain(MESSAGES.en.corrections.reason.reasons.correction.name);
      expect(text()).toContain(note);
    }
  });

  it('changes the reason and the note that were given, and begins with them', async () => {
    await show(<ReleasedEditions {...parts(given)} />);
    expect(text()).not.toContain(pieces.reason);
    await press(pieces.reasonChange);
    expect(document.querySelector('textarea')?.value).toBe(note);
    const chosen = document.querySelector<HTMLInputElement>('input[type="radio"]:checked');
    expect(chosen?.value).toBe('correction');
  });

  it('gives one to an update without a reason, and none to a first publication or a withdrawal', async () => {
    const kinds = [
      { ...EDITION, id: 'a', isPublic: false },
      { ...EDITION, id: 'b', kind: 'withdraw' as const },
    ];
    await show(<ReleasedEditions {...parts({ ...OPEN, editions: kinds })} />);
    expect(text()).not.toContain(pieces.reason);
    await show(<ReleasedEditions {...parts(OPEN)} />);
    expect(text()).toContain(pieces.reason);
  });
});

describe('Whoever listens to a release', () => {
  const given = { reason: 'facts' as const, note: '' };
  it.each([
    [null, 'en', 'Give the reason: Water (English)'],
    [given, 'en', 'Change the reason: Water (English)'],
    [null, 'ar', 'Give the reason: Water (العربية)'],
  ] as const)(
    'is told to which piece the button for its reason belongs: %o, %s',
    async (change, locale, name) => {
      await show(<ReleasedEditions {...parts({ ...OPEN, editions: [{ ...EDITION, change, locale }] })} />);
      const names = [...document.querySelectorAll('button')].map((button) =>
        button.getAttribute('aria-label'),
      );
      expect(names).toContain(name);
    },
  );
});

describe('Whoever works with the keyboard', () => {
  it('stays on the button by which they sign a language off', async () => {
    await show(<SignOffs {...parts(OPEN)} />);
    const button = await press(signOffs.sign.en);
    const signed = { locale: 'en' as const, signed: { name: 'Omar', at: 'today' } };
    await show(<SignOffs {...parts({ ...OPEN, signatures: [signed] })} />);
    expect(button?.textContent).toBe(signOffs.takeBack.en);
    expect(document.activeElement).toBe(button);
  });

  it.each([
    ['a piece was removed', ReleasedEditions, pieces.remove, pieces.title],
    ['a list was removed', ReleasedLists, pieces.remove, lists.title],
    ['the newer text of a piece was taken', ReleasedEditions, pieces.take, pieces.title],
    ['the newer draft of a list was taken', ReleasedLists, lists.take, lists.title],
  ])('is at the heading of the part once %s', async (_what, Part, button, heading) => {
    const behind = { editions: [{ ...EDITION, canTake: true }], lists: [{ ...LIST, canTake: true }] };
    await show(<Part {...parts({ ...OPEN, ...behind })} />);
    await press(button);
    await show(<Part {...parts({ ...OPEN, editions: [], lists: [] })} />);
    expect(document.activeElement?.textContent).toBe(heading);
  });
});
