// @vitest-environment jsdom
import '@/lib/testing/empty-document';
import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { act, useEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import {
  openReleasesAction,
  releaseTogetherAction,
} from '@/app/studio/(newsroom)/releases/into-release-actions';
import type { EditActions } from '@/components/editor/screen/edit-actions';
import type { EditedPiece } from '@/components/editor/screen/edited-piece';
import { PublishDialog } from '@/components/editor/screen/publish-dialog';
import { usePublishing } from '@/components/editor/screen/use-publishing';
import { StudioNotifications } from '@/components/studio/studio-notifications';
import type { UserActor } from '@/lib/auth/types';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { getRelease } from '@/lib/releases/get-release';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { liveDifferenceAction, publishCheckAction } from './actions';

const asked = vi.hoisted(() => ({ actor: null as UserActor | null, locale: 'en' as Locale }));
vi.mock('server-only', () => ({}));
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
vi.mock('next/headers', () => ({ headers: async () => new Headers(), cookies: async () => ({ get() {} }) }));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh() {} }),
}));
vi.mock('@/app/studio/session', () => {
  const signedInUser = async () => ({ actor: asked.actor, user: { interfaceLocale: asked.locale } });
  return { requireSignedIn: signedInUser, currentUser: signedInUser };
});

const ACTIONS = {
  publishCheck: publishCheckAction,
  liveDifference: liveDifferenceAction,
  openReleases: openReleasesAction,
  releaseTogether: releaseTogetherAction,
} as unknown as EditActions;

/** Nothing is being typed. */
const WRITING = {
  ...{ saveStatus: { state: { kind: 'saved', at: null }, isStoredOnDevice: true } as const, stored: null },
  ...{ recovered: [], colleagues: [], discardRecovered: () => undefined },
  ...{ flush: async () => true, sync: async () => true, version: () => 1 },
};
const FIELDS = { refresh: async () => undefined, flush: async () => true };

let root: Root;
beforeAll(async () => {
  asked.actor = await signedIn('omar');
});
afterEach(async () => {
  notifications.clean();
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

/** The dialog of an edition, opened. */
function Screen({ piece }: { piece: EditedPiece }) {
  const publishing = usePublishing(piece, ACTIONS, WRITING, FIELDS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => publishing.open(), []);
  return <PublishDialog {...{ piece, publishing }} actions={ACTIONS} onGoTo={() => undefined} />;
}

const passed = () => act(async () => new Promise<void>((resolve) => void setTimeout(resolve, 20)));
const until = (seen: () => unknown) =>
  expect
    .poll(async () => {
      await passed();
      return seen();
    })
    .toBeTruthy();
const stateOf = async (entryId: string) => {
  const { editions } = await getEntryForEditor(asked.actor as UserActor, 'article', entryId);
  return LOCALES.map((locale) => editions[locale]?.status);
};
const named = (selector: string, name: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) => textContent === name);

it.each(LOCALES)(
  'An editor publishes both languages in the dialog of one of them, and readers get them at one instant (%s)',
  async (locale) => {
    asked.locale = locale;
    const actor = asked.actor as UserActor;
    const { entryId, editions } = await givenEntry({ ar: { title: 'ماء' }, en: { title: 'Water' } });
    const entry = await getEntryForEditor(actor, 'article', entryId);
    const piece = {
      ...{ entry, edition: { id: editions[locale], locale, publication: null } },
      ...{ scheduled: [], release: null, inMenus: null, siteUrl: '', sectionAdmins: [] },
    } as unknown as EditedPiece;
    root = createRoot(document.body.appendChild(document.createElement('div')));
    await act(async () =>
      root.render(
        <MantineProvider env="test">
          <NextIntlClientProvider
            locale={INTL_TAGS[locale]}
            messages={MESSAGES[locale]}
            timeZone="Asia/Dubai"
          >
            <StudioNotifications />
            <Screen piece={piece} />
          </NextIntlClientProvider>
        </MantineProvider>,
      ),
    );
    const { together } = MESSAGES[locale].releases;
    const button = () => named('button[type="submit"]', together.publishBoth);
    await until(() => document.querySelector('input[value="both"]'));
    await act(async () => document.querySelector<HTMLElement>('input[value="both"]')?.click());
    await until(() => button()?.matches(':enabled'));
    expect(await stateOf(entryId)).toEqual(['draft', 'draft']);
    await act(async () => button()?.click());
    await until(() => named('a', together.openRelease));
    await until(() => document.querySelector('form') === null);
    expect(document.body.textContent).toContain(together.done);
    expect(await stateOf(entryId)).toEqual(['published', 'published']);
    const [id = ''] = named('a', together.openRelease)?.getAttribute('href')?.split('/').slice(-1) ?? [];
    const { state, ...release } = await getRelease(actor, id);
    expect(state).toBe('published');
    expect(release.editions.map((each) => each.piece?.entryId)).toEqual([entryId, entryId]);
  },
);
