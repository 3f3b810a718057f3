'use client';

import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { RecoveryCodes } from '@/components/second-factor/recovery-codes';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { PASSKEY_NAME_MAX, type PasskeyRow } from '@/lib/passkeys/types';
import { madeFor, type PasskeyOffer, type RegistrationResponseJSON } from './browser-passkeys';
import { PasskeyLines } from './passkey-lines';

export interface PasskeyActions {
  start: () => Promise<Reply<PasskeyOffer>>;
  finish: (input: {
    name: string;
    registration: RegistrationResponseJSON;
  }) => Promise<Reply<{ recoveryCodes: string[] }>>;
  remove: (input: { id: string }) => Promise<Reply<unknown>>;
}

interface Props {
  passkeys: PasskeyRow[];
  /** Browsers know passkeys only on a site with a name and https. */
  possible: boolean;
  actions: PasskeyActions;
}

/** The passkeys of the user's own account. */
export function PasskeysPanel({ passkeys, possible, actions }: Props) {
  const t = useTranslations('auth.passkeys');
  const [removing, setRemoving] = useState<PasskeyRow | null>(null);
  const remove = useAction(actions.remove);

  async function confirmed() {
    if (removing) await remove.run({ id: removing.id });
    setRemoving(null);
  }

  return (
    <Paper maw={920} withBorder p="lg" radius="md" mt="lg" component="section" aria-labelledby="passkeys">
      <Stack>
        <Title order={2} id="passkeys">
          {t('title')}
        </Title>
        <Text size="sm">{t(possible ? 'lead' : 'impossible')}</Text>
        <FailureAlert failure={remove.failure} />
        {passkeys.length > 0 && <PasskeyLines passkeys={passkeys} onRemove={setRemoving} />}
        {possible && <NewPasskey actions={actions} />}
      </Stack>
      <ConfirmDialog
        opened={removing !== null}
        title={t('removeTitle', { name: removing?.name ?? '' })}
        text={t('removeText')}
        submit={t('removeSubmit')}
        danger
        pending={remove.pending}
        onClose={() => setRemoving(null)}
        onConfirm={confirmed}
      />
    </Paper>
  );
}

/** Names a new passkey and has the device make it. */
function NewPasskey({ actions }: { actions: PasskeyActions }) {
  const t = useTranslations('auth.passkeys');
  const starting = useAction(actions.start);
  const finishing = useAction(actions.finish);
  const [name, setName] = useState('');
  const [codes, setCodes] = useState<string[]>([]);
  const [isUnmade, setIsUnmade] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsUnmade(false);
    const offer = await starting.run();
    if (!offer.ok) return;
    const registration = await madeFor(offer.data);
    setIsUnmade(registration === null);
    const reply = registration && (await finishing.run({ name, registration }));
    if (!reply?.ok) return;
    setName('');
    setCodes(reply.data.recoveryCodes);
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <FailureAlert failure={starting.failure ?? finishing.failure} fields={['name']} />
        {isUnmade && (
          <Alert color="red" variant="light" role="alert">
            {t('unmade')}
          </Alert>
        )}
        {codes.length > 0 && <RecoveryCodes codes={codes} />}
        <Group align="flex-end">
          <TextInput
            name="passkeyName"
            label={t('name')}
            description={t('nameHint')}
            value={name}
            error={finishing.issueOf('name')}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={PASSKEY_NAME_MAX}
            required
            withAsterisk={false}
          />
          <Button type="submit" loading={starting.pending || finishing.pending}>
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
