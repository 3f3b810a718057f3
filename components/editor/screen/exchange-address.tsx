'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import { SLUG_FIELD } from './address-field';
import type { EditActions } from './edit-actions';

interface Props {
  editionId: string;
  fields: FieldsView;
  exchange: EditActions['exchangeSlugs'];
}

/** Offers to exchange the address with the piece that has what was typed, and to undo it. */
export function ExchangeAddress({ editionId, fields, exchange }: Props) {
  const t = useTranslations('editor.details.exchange');
  const exchanging = useAction(exchange);
  /** The slug before; null unless it was exchanged just now. */
  const [former, setFormer] = useState<string | null>(null);
  const progress = fields.progress('slug');
  const isOffered = progress.kind === 'invalid' && progress.key === 'slug.exchangeable';
  const isDone = former !== null && progress.kind === 'saved';
  // Each button goes away when it is pressed: the keyboard goes on at the next one, and after undoing in the field.
  const undo = useFocusWhen<HTMLButtonElement>(isDone);

  async function take(slug: string, isUndo: boolean) {
    const reply = await exchanging.run({ editionId, slug });
    if (!reply.ok) return;
    setFormer(isUndo ? null : reply.data.formerSlug);
    if (isUndo) document.querySelector<HTMLInputElement>(`input[name="${SLUG_FIELD}"]`)?.focus();
    // It is stored already: sending it once more tells the field.
    fields.set('slug', slug, 'now');
  }

  return (
    <>
      <FailureAlert failure={exchanging.failure} />
      {isOffered && (
        <Button
          size="xs"
          variant="light"
          mt={6}
          loading={exchanging.pending}
          onClick={() => void take(fields.value('slug'), false)}
        >
          {t('offer')}
        </Button>
      )}
      {isDone && (
        <Group gap="xs" mt={6} role="status">
          <Text size="sm">{t('done')}</Text>
          <Button
            ref={undo}
            size="compact-sm"
            variant="default"
            loading={exchanging.pending}
            onClick={() => void take(former, true)}
          >
            {t('undo')}
          </Button>
        </Group>
      )}
    </>
  );
}
