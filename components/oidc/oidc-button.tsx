'use client';

import { Button } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { type ComponentProps, useEffect, useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { type Failure, useAction } from '@/components/ui/use-action';
import { ProviderLabel } from './provider-label';

interface Props extends ComponentProps<typeof ProviderLabel> {
  ask: () => Promise<Reply<{ url: string }>>;
  onFailure: (failure: Failure | null) => void;
  fullWidth?: boolean;
}

/** Leads to the OpenID provider. When it cannot be reached, the page stays and says so. */
export function OidcButton({ label, name, ask, onFailure, fullWidth }: Props) {
  const asking = useAction(ask);
  const [isLeaving, setIsLeaving] = useState(false);

  // The browser's Back brings the page as it was left, busy.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent) => persisted && setIsLeaving(false);
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, []);

  async function leave() {
    onFailure(null);
    const reply = await asking.run();
    if (!reply.ok) return onFailure(told(reply));
    setIsLeaving(true);
    window.location.assign(reply.data.url);
  }

  return (
    <Button
      variant="default"
      fullWidth={fullWidth}
      loading={asking.pending || isLeaving}
      leftSection={<IconId size={18} aria-hidden />}
      onClick={leave}
    >
      <ProviderLabel label={label} name={name} />
    </Button>
  );
}

/** The newsroom works; it is the provider that does not, which the server's own words say. */
function told(failure: Failure): Failure {
  return failure.issues[0]?.key === 'auth.oidcAway' ? { ...failure, code: 'invalid' } : failure;
}
