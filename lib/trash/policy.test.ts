import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/auth/types';
import { canPurge, canTakeOut, canTrash } from './policy';

const draft = {
  kind: 'article' as const,
  createdById: 'me',
  trashedAt: null,
  archivedAt: null,
  editions: [{ state: 'draft', stage: 'draft' } as const],
};
const withdrawn = {
  ...draft,
  editions: [{ state: 'draft', stage: 'draft' } as const, { state: 'unpublished', stage: 'draft' } as const],
};
const foreign = { ...draft, createdById: 'someone else' };
const inTrash = { trashedAt: new Date() };

type Policy = (actor: { userId: string; role: Role }) => boolean;

const table: [string, Policy, Record<Role, boolean>][] = [
  [
    'put their own draft into the trash',
    (actor) => canTrash(actor, draft),
    { author: true, editor: true, admin: true },
  ],
  [
    'put a colleague’s draft there',
    (actor) => canTrash(actor, foreign),
    { author: false, editor: true, admin: true },
  ],
  [
    'put there what readers have seen',
    (actor) => canTrash(actor, withdrawn),
    { author: false, editor: true, admin: true },
  ],
  [
    'put there what is there',
    (actor) => canTrash(actor, { ...draft, ...inTrash }),
    { author: false, editor: false, admin: false },
  ],
  [
    'take their own draft out',
    (actor) => canTakeOut(actor, { ...draft, ...inTrash }),
    { author: true, editor: true, admin: true },
  ],
  [
    'take a colleague’s draft out',
    (actor) => canTakeOut(actor, { ...foreign, ...inTrash }),
    { author: false, editor: true, admin: true },
  ],
  [
    'take out what is not there',
    (actor) => canTakeOut(actor, draft),
    { author: false, editor: false, admin: false },
  ],
  [
    'remove it for good',
    (actor) => canPurge(actor, { ...foreign, ...inTrash }),
    { author: false, editor: false, admin: true },
  ],
];

describe.each(['author', 'editor', 'admin'] as const)('An %s', (role) => {
  it.each(table)('may or may not %s', (_verb, policy, expected) => {
    expect(policy({ userId: 'me', role })).toBe(expected[role]);
  });
});
