'use client';

import { Button, Group, InputError, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { CardWords } from '@/components/editor/nodes/entry-card/card-words';
import { EntryPicker } from '@/components/editor/nodes/entry-card/entry-picker';
import { useEntryCard } from '@/components/editor/nodes/entry-card/use-entry-card';
import { ChoiceSearch } from '@/components/editor/screen/choice-search';
import { MediaPicker } from '@/components/media/picker/media-picker';
import { useMediaItem } from '@/components/media/use-media-item';
import { CANONICAL_URL_MAX } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { type LineLink, lineLinkText, linkedId } from '@/lib/workflow/line-link';
import type { LinkPickerProps } from './link-picker';

type Props = Omit<LinkPickerProps, 'id' | 'label' | 'description' | 'kinds'> & { kind: LineLink['kind'] };

/** The second half of `LinkPicker`: which row of the chosen kind, or which address. */
export function LinkTarget({ kind, value, locale, error, onChange, onLeave, findIssues, nameOf }: Props) {
  const t = useTranslations('composer.link');
  const chooseRow = (row: 'entry' | 'issue' | 'file') => (id: string) =>
    onChange(lineLinkText({ kind: row, id }), 'now');
  const issue = linkedId(value, 'issue');
  return (
    <div>
      {kind === 'entry' && (
        <LinkedEntry id={linkedId(value, 'entry')} locale={locale} onChoose={chooseRow('entry')} />
      )}
      {kind === 'file' && <LinkedFile id={linkedId(value, 'file')} onChoose={chooseRow('file')} />}
      {kind === 'issue' && (
        <>
          {issue && <Text size="sm">{nameOf(issue)}</Text>}
          <ChoiceSearch
            label={t('findIssue')}
            find={findIssues}
            chosen={issue ? [issue] : []}
            onPick={(choice) => chooseRow('issue')(choice.value)}
          />
        </>
      )}
      {kind === 'address' && (
        <TextInput
          name="link"
          aria-label={t('address')}
          placeholder="https://"
          dir="ltr"
          value={value}
          error={error}
          maxLength={CANONICAL_URL_MAX}
          onChange={(event) => onChange(event.currentTarget.value, 'pause')}
          onBlur={onLeave}
        />
      )}
      {kind !== 'address' && error && <InputError>{error}</InputError>}
    </div>
  );
}

interface Chosen {
  id: string | null;
  onChoose: (id: string) => void;
}

function LinkedEntry({ id, locale, onChoose }: Chosen & { locale: Locale }) {
  const t = useTranslations('composer.link');
  const item = useEntryCard(id);
  return (
    <ChooserLine
      name={item ? <CardWords item={item} locale={locale} /> : item === null && id !== null && t('gone')}
      button={t(id === null ? 'chooseEntry' : 'other')}
    >
      {(close) => (
        <EntryPicker
          title={t('chooseEntry')}
          locale={locale}
          onClose={close}
          onChoose={({ entryId }) => onChoose(entryId)}
        />
      )}
    </ChooserLine>
  );
}

function LinkedFile({ id, onChoose }: Chosen) {
  const t = useTranslations('composer.link');
  const item = useMediaItem(id);
  return (
    <ChooserLine
      name={item ? <bdi>{item.fileName}</bdi> : item === null && id !== null && t('gone')}
      button={t(id === null ? 'chooseFile' : 'other')}
    >
      {(close) => (
        <MediaPicker
          kind="file"
          opened
          onClose={close}
          onChoose={([chosen]) => chosen && onChoose(chosen.id)}
        />
      )}
    </ChooserLine>
  );
}

/** What is chosen, and the button that opens a dialog for another choice. */
function ChooserLine(props: { name: ReactNode; button: string; children: (close: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Group gap="xs">
        {props.name && (
          <Text size="sm" component="div">
            {props.name}
          </Text>
        )}
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {props.button}
        </Button>
      </Group>
      {isOpen && props.children(() => setOpen(false))}
    </>
  );
}
