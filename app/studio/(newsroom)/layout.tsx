import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { createEntryAction, setLocaleAction } from '@/app/studio/(newsroom)/actions';
import { requireUser } from '@/app/studio/session';
import { STUDIO_METADATA } from '@/app/studio/studio-metadata';
import { Shell } from '@/components/studio/shell';
import { StudioDocument } from '@/components/studio/studio-document';
import { canReadTrail } from '@/lib/audit/policy';
import { canChangeSettings } from '@/lib/settings/policy';
import { canManageUsers } from '@/lib/users/policy';

export const metadata = STUDIO_METADATA;

// Sentences of the public site and of the audit trail are rendered on the server alone.
const AREAS = [
  'articles',
  'auth',
  'common',
  'editor',
  'errors',
  'lists',
  'people',
  'settings',
  'studio',
  'taxonomy',
  'users',
] as const;

/** The newsroom: everything here is for signed-in people and in their own interface language. */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const { actor, user } = await requireUser();
  const nonce = (await headers()).get('x-nonce') ?? '';
  const openings = {
    users: canManageUsers(actor),
    settings: canChangeSettings(actor),
    audit: canReadTrail(actor),
  };
  return (
    <StudioDocument locale={user.interfaceLocale} nonce={nonce} areas={AREAS}>
      <Shell
        user={user}
        openings={openings}
        actions={{ setLocale: setLocaleAction, createEntry: createEntryAction }}
      >
        {children}
      </Shell>
    </StudioDocument>
  );
}
