'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { ReleaseRef } from '@/lib/releases/types';
import type { IntoReleaseActions } from './release-actions';

/** The release that something is put into: one that is open, or a new one with a name. */
export function useTargetRelease(firstName: string, openReleases: IntoReleaseActions['openReleases']) {
  const [releases, setReleases] = useState<ReleaseRef[]>([]);
  const [chosen, choose] = useState('');
  const [name, setName] = useState(firstName);
  const loading = useAction(openReleases);
  const found = releases.find(({ id }) => id === chosen);

  async function load() {
    const reply = await loading.run({});
    if (reply.ok) setReleases(reply.data);
  }

  return {
    ...{ releases, chosen, choose, name, setName, load, failure: loading.failure },
    /** Null for a new one. */
    release: found ? { id: found.id, version: found.version } : null,
  };
}

export type TargetRelease = ReturnType<typeof useTargetRelease>;
