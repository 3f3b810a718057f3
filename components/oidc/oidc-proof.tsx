'use client';

import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSignInFailure } from '@/components/auth/try-signing-in';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import type { Failure } from '@/components/ui/use-action';
import { OidcButton } from './oidc-button';
import { tellProved } from './proof-channel';

interface Props {
  /** The provider has just asked for a proof, and it was accepted. */
  isProved: boolean;
  /** The key of what went wrong there. */
  refused?: string;
  name: string | null;
  ask: () => Promise<Reply<{ url: string }>>;
}

/** Has the user prove at the OpenID provider who they are, and tells the tab that waits for it. */
export function OidcProof({ isProved, refused, name, ask }: Props) {
  const toFailure = useSignInFailure();
  const [failure, setFailure] = useState<Failure | null>(refused ? toFailure(refused) : null);

  useEffect(() => {
    if (isProved) tellProved();
  }, [isProved]);

  if (isProved) return null;
  return (
    <Stack gap="md" mt="md">
      <FailureAlert failure={failure} />
      <OidcButton label="prove" name={name} ask={ask} onFailure={setFailure} fullWidth />
    </Stack>
  );
}
