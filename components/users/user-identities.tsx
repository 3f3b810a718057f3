'use client';

import { Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IdentityLines, identityName } from '@/components/oidc/identity-lines';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { OidcIdentityRow } from '@/lib/oidc/types';
import type { UserActions } from './user-actions';

interface Props {
  userId: string;
  identities: OidcIdentityRow[];
  /** Administrators remove their own on the page of their account. */
  canRemove: boolean;
  remove: UserActions['removeIdentity'];
}

/** What opens an account besides its password. An administrator can remove it, as for a colleague whose account somebody else has got into. */
export function UserIdentities({ userId, identities, canRemove, remove }: Props) {
  const t = useTranslations('users.account');
  const [removing, setRemoving] = useState<OidcIdentityRow | null>(null);
  const running = useAction(remove);

  async function confirmed() {
    if (removing) await running.run({ id: removing.id, userId });
    setRemoving(null);
  }

  return (
    <div>
      <FailureAlert failure={running.failure} />
      <Text size="sm">{t('identities')}</Text>
      <IdentityLines identities={identities} onRemove={canRemove ? setRemoving : undefined} />
      <ConfirmDialog
        opened={removing !== null}
        title={t('removeIdentityTitle', { name: removing ? identityName(removing) : '' })}
        text={t('removeIdentityText')}
        submit={t('removeIdentitySubmit')}
        danger
        pending={running.pending}
        onClose={() => setRemoving(null)}
        onConfirm={confirmed}
      />
    </div>
  );
}
