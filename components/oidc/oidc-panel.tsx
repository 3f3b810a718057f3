'use client';

import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSignInFailure } from '@/components/auth/try-signing-in';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { type Failure, useAction } from '@/components/ui/use-action';
import type { OidcIdentityRow } from '@/lib/oidc/types';
import { IdentityLines } from './identity-lines';
import { OidcButton } from './oidc-button';
import { ProviderLabel } from './provider-label';

export interface OidcActions {
  link: () => Promise<Reply<{ url: string }>>;
  remove: (input: { id: string }) => Promise<Reply<unknown>>;
}

interface Props {
  identities: OidcIdentityRow[];
  /** Whether a provider is set up; accounts at one from before can still be removed. */
  isPossible: boolean;
  name: string | null;
  /** The key of what went wrong at the provider. */
  refused?: string;
  actions: OidcActions;
}

/** The accounts at the OpenID provider that open the user's own account. */
export function OidcPanel({ identities, isPossible, name, refused, actions }: Props) {
  const t = useTranslations('auth.oidc');
  const toFailure = useSignInFailure();
  const [failure, setFailure] = useState<Failure | null>(refused ? toFailure(refused) : null);
  const [removing, setRemoving] = useState<OidcIdentityRow | null>(null);
  const remove = useAction(actions.remove);
  const isLinked = identities.some(({ isUsable }) => isUsable);

  async function confirmed() {
    setFailure(null);
    if (removing) await remove.run({ id: removing.id });
    setRemoving(null);
  }

  return (
    <Paper maw={920} withBorder p="lg" radius="md" mt="lg" component="section" aria-labelledby="oidc">
      <Stack>
        <Title order={2} id="oidc">
          <ProviderLabel label="title" name={name} />
        </Title>
        <Text size="sm">{t(isLinked ? 'linkedLead' : isPossible ? 'lead' : 'formerLead')}</Text>
        <FailureAlert failure={failure ?? remove.failure} />
        {identities.length > 0 && <IdentityLines identities={identities} onRemove={setRemoving} />}
        {isPossible && !isLinked && (
          <Group>
            <OidcButton label="link" name={name} ask={actions.link} onFailure={setFailure} />
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={removing !== null}
        title={t('removeTitle')}
        text={t('removeText')}
        submit={t('remove')}
        danger
        pending={remove.pending}
        onClose={() => setRemoving(null)}
        onConfirm={confirmed}
      />
    </Paper>
  );
}
