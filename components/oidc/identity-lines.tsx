'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from '@/components/auth/account-lines.module.css';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import type { OidcIdentityRow } from '@/lib/oidc/types';

interface Props {
  identities: OidcIdentityRow[];
  /** Without it they are only shown. */
  onRemove?: (identity: OidcIdentityRow) => void;
}

/** One line for each linked account, with its last use. */
export function IdentityLines({ identities, onRemove }: Props) {
  const t = useTranslations('auth.oidc');
  const locale = useInterfaceLocale();
  return (
    <ul className={classes.list}>
      {identities.map((identity) => (
        <li key={identity.id} className={classes.line}>
          <div>
            <bdi dir="ltr">{identityName(identity)}</bdi>
            <Text size="sm" c="dimmed">
              {identity.lastUsedAt && t('used', { time: formatDateTime(identity.lastUsedAt, locale) })}
              {!identity.isUsable && ` · ${t('former')}`}
            </Text>
          </div>
          {onRemove && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('removeOf', { name: identityName(identity) })}
              onClick={() => onRemove(identity)}
            >
              {t('remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The address that people recognise, or the provider where it names none. */
export const identityName = ({ email, issuer }: OidcIdentityRow): string => email ?? new URL(issuer).host;
