import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/auth/types';
import {
  canCreateEntry,
  canDuplicate,
  canEditEdition,
  canEditEntry,
  canPublish,
  canSeeEntry,
  canUnpublish,
  mayDo,
  mayDoWithAll,
} from './policy';

const me = 'me';
const draft = { state: 'draft', stage: 'draft' } as const;
const published = { state: 'published', stage: 'draft' } as const;
const submitted = { state: 'draft', stage: 'in_review' } as const;
const own = {
  kind: 'article' as const,
  createdById: me,
  trashedAt: null,
  archivedAt: null,
  editions: [draft],
};
const others = { ...own, createdById: 'someone else' };
const trashed = { ...own, trashedAt: new Date() };
const page = { ...own, kind: 'page' as const };

type Policy = (actor: { userId: string; role: Role }) => boolean;

const table: [string, Policy, Record<Role, boolean>][] = [
  [
    'create an article',
    (actor) => canCreateEntry(actor, 'article'),
    { author: true, editor: true, admin: true },
  ],
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
  [
    'create a page of the site',
    (actor) => canCreateEntry(actor, 'page'),
    { author: false, editor: false, admin: true },
  ],
  [
    'edit a page that readers see',
    (actor) => canEditEdition(actor, page, published),
    { author: false, editor: true, admin: true },
  ],
  [
    'approve a page that was submitted',
    (actor) => mayDo(actor, 'approve', page, submitted),
    { author: false, editor: true, admin: true },
  ],
  [
    'ask for changes of a page that was submitted',
    (actor) => mayDo(actor, 'requestChanges', page, submitted),
    { author: false, editor: true, admin: true },
  ],
  [
    'publish a page that was approved',
    (actor) => canPublish(actor, page, { state: 'draft', stage: 'approved' }),
    { author: false, editor: false, admin: true },
  ],
  [
    'publish a page',
    (actor) => canPublish(actor, page, draft),
    { author: false, editor: false, admin: true },
  ],
  [
    'withdraw a page',
    (actor) => canUnpublish(actor, page, published),
    { author: false, editor: false, admin: true },
  ],
  [
    'put a page into the trash',
    (actor) => mayDoWithAll(actor, 'putIntoTrash', page),
    { author: false, editor: false, admin: true },
  ],
  ['copy a page', (actor) => canDuplicate(actor, page), { author: false, editor: false, admin: true }],
];

describe.each(['author', 'editor', 'admin'] as const)('An %s', (role) => {
  it.each(table)('may or may not %s', (_verb, policy, expected) => {
    expect(policy({ userId: me, role })).toBe(expected[role]);
  });
});
