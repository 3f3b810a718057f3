import { describe, expect, it } from 'vitest';
import { canReadAccountEvents, canReadAuditLog } from '@/lib/audit-log/policy';
import { canCreateEntry, canEditEdition, canEditEntry, canPublish, canSeeEntry } from '@/lib/entries/policy';
import { canArrange } from '@/lib/lists/policy';
import { canManagePeople } from '@/lib/people/policy';
import { canChangeSettings } from '@/lib/settings/policy';
import { canManageTaxonomy } from '@/lib/taxonomy/policy';
import { canManageUsers } from '@/lib/users/policy';
import { requireUserId } from './require-user-id';
import { SYSTEM_ACTOR } from './system-actor';

const published = { state: 'published', stage: 'draft' } as const;
const entry = {
  kind: 'page' as const,
  createdById: 'sara',
  trashedAt: null,
  archivedAt: null,
  editions: [published],
};

describe('The system', () => {
  it.each([
    ['begins a piece', canCreateEntry(SYSTEM_ACTOR, 'page')],
    ['sees a piece that an author began', canSeeEntry(SYSTEM_ACTOR, entry)],
    ['edits a published edition', canEditEdition(SYSTEM_ACTOR, entry, published)],
    ['edits the fields of a piece with a published edition', canEditEntry(SYSTEM_ACTOR, entry)],
    ['publishes and withdraws', canPublish(SYSTEM_ACTOR, entry, published)],
    ['arranges the lists', canArrange(SYSTEM_ACTOR)],
    ['manages the directory of people', canManagePeople(SYSTEM_ACTOR)],
    ['manages sections and topics', canManageTaxonomy(SYSTEM_ACTOR)],
    ['changes the settings', canChangeSettings(SYSTEM_ACTOR)],
    ['reads the audit log', canReadAuditLog(SYSTEM_ACTOR)],
  ])('%s', (_verb, allowed) => {
    expect(allowed).toBe(true);
  });

  it.each([
    ['manage accounts', canManageUsers(SYSTEM_ACTOR)],
    ['read the audit events of accounts', canReadAccountEvents(SYSTEM_ACTOR)],
  ])('may not %s', (_verb, allowed) => {
    expect(allowed).toBe(false);
  });

  it('has no user id, so a verb that needs a person fails as a bug', () => {
    expect(() => requireUserId(SYSTEM_ACTOR)).toThrow('This verb needs a user, but its actor is the system.');
  });
});
