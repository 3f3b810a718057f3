'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FieldState, fieldProps } from '@/components/bilingual-records/field-props';
import type { Values } from '@/components/ui/stored';
import { useRequiredHint } from '@/components/ui/use-required-hint';

const EXAMPLES = {
  fromPath: '\u2066/en/articles/an-old-title\u2069',
  toPath: '\u2066/en/articles/a-title\u2069',
};

interface Props<Fields extends Values> {
  state: FieldState<Fields>;
  name: keyof Fields & ('fromPath' | 'toPath');
}

/** An address of the site, typed or pasted. */
export function AddressField<Fields extends Values>({ state, name }: Props<Fields>) {
  const t = useTranslations('redirects');
  const { onChange, ...field } = fieldProps(state, name);
  const side = name === 'fromPath' ? 'from' : 'to';
  return (
    <TextInput
      {...field}
      label={t(side)}
      description={useRequiredHint()(t(`${side}Hint`, { example: EXAMPLES[name] }))}
      dir="ltr"
      required
      withAsterisk={false}
      maxLength={4_000}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
