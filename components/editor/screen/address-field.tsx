'use client';

import { Anchor, Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { LocaleField } from '@/components/ui/locale-field';
import { useTypedText } from '@/components/ui/use-typed-text';
import { type Kind, piecePath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { normaliseSlug, SLUG_INPUT_MAX } from '@/lib/i18n/slug';
import classes from './details.module.css';

/** Name of the field in which the slug is typed. */
export const SLUG_FIELD = 'slug';

interface Props {
  kind: Kind;
  language: Locale;
  value: string;
  error: string | undefined;
  /** The address belongs to a piece that the user finds in the trash. */
  isInTrash: boolean;
  onChange: (value: string) => void;
  /** Called when the field loses the focus. */
  onLeave: () => void;
  /** Sets the slug that is made from the current title. */
  onSuggest: () => void;
}

/** The slug of an edition, and under it the complete path as readers will see it. */
export function AddressField({ kind, isInTrash, onChange, onLeave, onSuggest, ...field }: Props) {
  const t = useTranslations('editor.details');
  const { language, value } = field;
  const { text, type, leave } = useTypedText({ value, read: normaliseSlug });
  return (
    <div>
      <LocaleField
        {...field}
        value={text}
        onChange={(typed) => {
          type(typed);
          onChange(typed);
        }}
        name={SLUG_FIELD}
        label={t('slug')}
        description={t('slugHint')}
        maxLength={SLUG_INPUT_MAX}
        onBlur={() => {
          leave();
          onLeave();
        }}
      />
      {isInTrash && (
        <Anchor component={Link} href="/studio/trash" target="_blank" size="sm">
          {t('toTrash')}
        </Anchor>
      )}
      <div className={classes.under}>
        {value !== '' && <bdi dir="ltr">{piecePath(language, kind, value)}</bdi>}
        <Button size="compact-xs" variant="subtle" onClick={onSuggest}>
          {t('suggest')}
        </Button>
      </div>
    </div>
  );
}
