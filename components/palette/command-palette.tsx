'use client';

import {
  Combobox,
  ComboboxEmpty,
  ComboboxEventsTarget,
  ComboboxGroup,
  ComboboxOption,
  ComboboxOptions,
  Modal,
  TextInput,
  useCombobox,
} from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { StudioAccess } from '@/components/studio/navigation';
import { directionOf } from '@/lib/i18n/locales';
import classes from './command-palette.module.css';
import { findCommands } from './find-commands';
import { type PaletteCommand, useOfferedCommands } from './palette-commands';
import { useFoundPieces } from './use-found-pieces';
import { useFrameCommands } from './use-frame-commands';

interface Props {
  access: StudioAccess;
  onClose: () => void;
}

/** Finds everything that can be done from here, and every piece, by its name, and does or opens it. */
export function CommandPalette(props: Props) {
  const t = useTranslations('tools.palette');
  return (
    <Modal
      opened
      onClose={props.onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': t('label') } }}
    >
      <Commands {...props} />
    </Modal>
  );
}

function Commands({ access, onClose }: Props) {
  const t = useTranslations('tools.palette');
  const tCard = useTranslations('editor.entryCard');
  const [query, setQuery] = useState('');
  const offered = useOfferedCommands();
  const all = [{ label: t('here'), commands: offered }, ...useFrameCommands(access)];
  const found = useFoundPieces(query);
  const groups = [...findCommands(all, query), ...found.groups];
  const first = groups[0]?.commands[0]?.key;
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what Enter does is shown again for every query, and once pieces come first
  useEffect(() => {
    selectFirstOption();
  }, [query, first, selectFirstOption]);

  function run(key: string) {
    const command = groups.flatMap(({ commands }) => commands).find((found) => found.key === key);
    onClose();
    // The window gives the focus back first.
    if (command) setTimeout(command.run);
  }

  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={run}>
      <ComboboxEventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={classes.search}
          leftSection={<IconSearch size={18} aria-hidden />}
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={100}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          // A list that is open keeps Escape from the window around it.
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </ComboboxEventsTarget>
      <ComboboxOptions className={classes.options} aria-label={t('label')}>
        {groups.map(({ label, commands }) => (
          <ComboboxGroup key={label} label={label}>
            {commands.map((command) => (
              <Option key={command.key} command={command} />
            ))}
          </ComboboxGroup>
        ))}
      </ComboboxOptions>
      {found.hasFailed && <ComboboxEmpty role="alert">{tCard('searchFailed')}</ComboboxEmpty>}
      {groups.length === 0 && found.isAnswered && !found.hasFailed && (
        <ComboboxEmpty role="status">{t('none')}</ComboboxEmpty>
      )}
    </Combobox>
  );
}

function Option({ command: { key, label, locale, hint } }: { command: PaletteCommand }) {
  return (
    <ComboboxOption value={key} className={classes.option}>
      {locale ? (
        <bdi lang={locale} dir={directionOf(locale)}>
          {label}
        </bdi>
      ) : (
        label
      )}
      {hint && (
        <bdi dir="ltr" className={classes.hint}>
          {hint}
        </bdi>
      )}
    </ComboboxOption>
  );
}
