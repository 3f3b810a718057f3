import type { ReactElement, ReactNode } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { EntryList } from '@/app/studio/(newsroom)/entry-list';
import { EntrySelection } from '@/components/articles/bulk/entry-selection';
import { EntryTable } from '@/components/articles/entry-table';
import type { UserActor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';

const asked = vi.hoisted(() => ({ actor: null as UserActor | null }));
vi.mock('server-only', () => ({}));
vi.mock('./session', () => ({
  requireUser: async () => ({ actor: asked.actor, user: { id: asked.actor?.userId, interfaceLocale: 'en' } }),
}));

beforeAll(async () => {
  asked.actor = await signedIn('omar');
});

type Element = ReactElement<{ children?: ReactNode }>;

/** The components that a page has, whatever they show. */
function componentsOf(node: ReactNode): unknown[] {
  if (Array.isArray(node)) return node.flatMap(componentsOf);
  if (typeof node !== 'object' || node === null || !('props' in node)) return [];
  const { type, props } = node as Element;
  return [type, ...componentsOf(props.children)];
}

it('A list that has nothing to show any more still says what was done, and which columns it has', async () => {
  await givenEntry({ en: { title: 'Ports' } });
  const full = componentsOf(await EntryList({ kind: 'article', query: {} }));
  expect([full.includes(EntrySelection), full.includes(EntryTable)]).toEqual([true, true]);
  const empty = componentsOf(await EntryList({ kind: 'article', query: { tab: 'archived' } }));
  expect([empty.includes(EntrySelection), empty.includes(EntryTable)]).toEqual([true, false]);
});

/** The order that the table of a page says it has; undefined without a table. */
function sortOf(node: ReactNode): unknown {
  if (Array.isArray(node)) return node.map(sortOf).find((sort) => sort !== undefined);
  if (typeof node !== 'object' || node === null || !('props' in node)) return undefined;
  const { type, props } = node as ReactElement<{ children?: ReactNode; sort?: unknown }>;
  return type === EntryTable ? props.sort : sortOf(props.children);
}

it('What was found has the order of a search until another one is asked for', async () => {
  await givenEntry({ en: { title: 'Harbours' } });
  const list = async (query: Record<string, string>) => sortOf(await EntryList({ kind: 'article', query }));
  expect(await list({})).toEqual({ key: 'changed', isAscending: false });
  expect(await list({ q: 'harbours' })).toBeNull();
  expect(await list({ q: 'harbours', sort: 'title' })).toEqual({ key: 'title', isAscending: true });
});
