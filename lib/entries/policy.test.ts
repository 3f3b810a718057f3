import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/auth/types';
import {
  canCreateEntry,
  canDuplicate,
  canEditEdition,
  canEditEntry,
  canPublish,
  canSeeEntry,
} from './policy';

const me = 'me';
const draft = { state: 'draft', stage: 'draft' } as const;
const published = { state: 'published', stage: 'draft' } as const;
const own = { createdById: me, trashedAt: null, archivedAt: null, editions: [draft] };
const others = { ...own, createdById: 'someone else' };
const trashed = { ...own, trashedAt: new Date() };

type Policy = (actor: { userId: string; role: Role }) => boolean;

const table: [string, Policy, Record<Role, boolean>][] = [
  ['create an entry', canCreateEntry, { author: true, editor: true, admin: true }],
  ['see their own entry', (actor) => canSeeEntry(actor, own), { author: true, editor: true, admin: true }],
  [
    'see a colleague’s entry',
    (actor) => canSeeEntry(actor, others),
    { author: false, editor: true, admin: true },
  ],
  [
    'edit their own draft',
    (actor) => canEditEdition(actor, own, draft),
    { author: true, editor: true, admin: true },
  ],
  [
    'edit their own published edition',
    (actor) => canEditEdition(actor, own, published),
    { author: false, editor: true, admin: true },
  ],
  [
    'edit a colleague’s draft',
    (actor) => canEditEdition(actor, others, draft),
    { author: false, editor: true, admin: true },
  ],
  [
    'edit the fields of their own draft',
    (actor) => canEditEntry(actor, { ...own, editions: [draft] }),
    { author: true, editor: true, admin: true },
  ],
  [
    'edit the fields of an entry half published',
    (actor) => canEditEntry(actor, { ...own, editions: [draft, published] }),
    { author: false, editor: true, admin: true },
  ],
  ['publish', (actor) => canPublish(actor, own, draft), { author: false, editor: true, admin: true }],
  ['copy their own entry', (actor) => canDuplicate(actor, own), { author: true, editor: true, admin: true }],
  [
    'copy a colleague’s entry',
    (actor) => canDuplicate(actor, others),
    { author: false, editor: true, admin: true },
  ],
  [
    'copy what is in the trash',
    (actor) => canDuplicate(actor, trashed),
    { author: false, editor: false, admin: false },
  ],
  [
    'edit a draft in the trash',
    (actor) => canEditEdition(actor, trashed, draft),
    { author: false, editor: false, admin: false },
  ],
  [
    'edit the fields of an entry in the trash',
    (actor) => canEditEntry(actor, { ...trashed, editions: [draft] }),
    { author: false, editor: false, admin: false },
  ],
  [
    'publish what is in the trash',
    (actor) => canPublish(actor, trashed, draft),
    { author: false, editor: false, admin: false },
  ],
];

describe.each(['author', 'editor', 'admin'] as const)('An %s', (role) => {
  it.each(table)('may or may not %s', (_verb, policy, expected) => {
    expect(policy({ userId: me, role })).toBe(expected[role]);
  });
});
