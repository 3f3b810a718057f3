'use client';

import { Alert, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { CopyTextButton } from './copy-text-button';
import classes from './made-address.module.css';

interface Props {
  address: string;
  title: string;
  text: string;
  /** Of the field. */
  label: string;
  copy: string;
  copied: string;
}

/** A new address that is shown only now. It gets the focus, so that it can be copied by keyboard. */
export function MadeAddress({ address, title, text, label, copy, copied }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Alert
      color="green"
      variant="light"
      title={title}
      icon={<IconCheck aria-hidden />}
      classNames={{ title: classes.title }}
    >
      <Stack gap="xs">
        <Text size="sm">{text}</Text>
        <Group align="flex-end">
          <TextInput
            ref={field}
            label={label}
            value={address}
            readOnly
            dir="ltr"
            flex="1 1 14rem"
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyTextButton text={address} label={copy} copiedLabel={copied} />
        </Group>
      </Stack>
    </Alert>
  );
}
