'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import classes from '@/components/auth/account-lines.module.css';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import type { PasskeyRow } from '@/lib/passkeys/types';

interface Props {
  passkeys: PasskeyRow[];
  onRemove: (passkey: PasskeyRow) => void;
}

/** One line for each passkey, with its last use. */
export function PasskeyLines({ passkeys, onRemove }: Props) {
  const t = useTranslations('auth.passkeys');
  const locale = useInterfaceLocale();
  return (
    <ul className={classes.list}>
      {passkeys.map((passkey) => (
        <li key={passkey.id} className={classes.line}>
          <div>
            <bdi>{passkey.name}</bdi>
            <Text size="sm" c="dimmed">
              {passkey.lastUsedAt
                ? t('used', { time: formatDateTime(passkey.lastUsedAt, locale) })
                : t('unused')}
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('removeOf', { name: passkey.name })}
            onClick={() => onRemove(passkey)}
          >
            {t('remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
