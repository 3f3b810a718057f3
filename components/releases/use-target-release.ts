'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { ReleaseRef } from '@/lib/releases/types';
import type { IntoReleaseActions } from './release-actions';
import { releaseNameOf } from './release-name-of';

/** The release that something is put into: one that is open, or a new one with a name, which is that of what is put into it until somebody types another. */
export function useTargetRelease(title: string, openReleases: IntoReleaseActions['openReleases']) {
  const [releases, setReleases] = useState<ReleaseRef[]>([]);
  const [chosen, choose] = useState('');
  const [typed, setName] = useState<string | null>(null);
  const loading = useAction(openReleases);
  const found = releases.find(({ id }) => id === chosen);

  async function load() {
    const reply = await loading.run({});
    if (reply.ok) setReleases(reply.data);
  }

  return {
    ...{
      releases,
      chosen,
      choose,
      name: typed ?? releaseNameOf(title),
      setName,
      load,
      failure: loading.failure,
    },
    /** Null for a new one. */
    release: found ? { id: found.id, version: found.version } : null,
  };
}

export type TargetRelease = ReturnType<typeof useTargetRelease>;
