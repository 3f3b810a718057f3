'use client';

import {
  Combobox,
  ComboboxDropdown,
  ComboboxEmpty,
  ComboboxOption,
  ComboboxOptions,
  ComboboxTarget,
  Loader,
  TextInput,
  useCombobox,
} from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { type FindChoices, useChoiceSearch } from './use-choice-search';
import type { NamedChoice } from './use-named-choices';

interface Props {
  label: string;
  find: FindChoices;
  /** Ids that are chosen already and therefore not offered. */
  chosen: readonly string[];
  onPick: (choice: NamedChoice) => void;
}

/** A field that finds choices by their names. Enter picks the first match, or the one that the arrow keys have selected. */
export function ChoiceSearch({ label, find, chosen, onPick }: Props) {
  const t = useTranslations('editor.details');
  const search = useChoiceSearch(find);
  const combobox = useCombobox({ onDropdownClose: search.clear });
  const offered = (choices: NamedChoice[] | null | undefined) =>
    (choices ?? []).filter(({ value }) => !chosen.includes(value));
  const options = offered(search.choices);
  const { query, choices, isAnswered } = search;
  const { selectFirstOption } = combobox;
  // Shows what Enter picks. The choices for an older text stay in sight until the next ones come, and Enter picks none of them.
  useEffect(() => {
    if (choices && isAnswered && query !== '') selectFirstOption();
  }, [choices, isAnswered, query, selectFirstOption]);

  const isListed = combobox.dropdownOpened && options.length > 0;
  const [, setListed] = useState(isListed);
  const listId = useId();
  // Mantine learns of the list without drawing the field again, which says to a screen reader that it is open, and which list it is.
  useEffect(() => setListed(isListed), [isListed]);

  function pick(choice: NamedChoice | undefined) {
    if (!choice) return;
    onPick(choice);
    combobox.closeDropdown();
    search.clear();
  }

  async function pickOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // In a form it would send the form.
    event.preventDefault();
    if (query === '') return;
    // The results of an older text are no longer selected; those of the present one may still be on their way.
    if (combobox.getSelectedOptionIndex() !== -1) return;
    const [first] = offered(await search.searchNow());
    if (search.isTypedLast(query)) pick(first);
  }

  function open() {
    combobox.openDropdown();
    void search.searchNow();
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => pick(options.find(({ value }) => value === id))}
      middlewares={{ flip: true, shift: true }}
      // What appears above the field, such as the author just picked, may push it out of the window while somebody types in it.
      hideDetached={false}
    >
      <ComboboxTarget withExpandedAttribute>
        <TextInput
          aria-label={label}
          placeholder={label}
          value={query}
          maxLength={200}
          rightSection={combobox.dropdownOpened && choices === undefined ? <Loader size="xs" /> : null}
          onChange={(event) => {
            combobox.openDropdown();
            combobox.resetSelectedOption();
            search.type(event.currentTarget.value);
          }}
          onClick={open}
          onFocus={open}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={pickOnEnter}
        />
      </ComboboxTarget>
      <ComboboxDropdown hidden={choices === undefined}>
        {options.length > 0 ? (
          <ComboboxOptions id={listId} aria-label={label} mah={220} style={{ overflowY: 'auto' }}>
            {options.map(({ value, label: name }) => (
              <ComboboxOption key={value} value={value}>
                {name}
              </ComboboxOption>
            ))}
          </ComboboxOptions>
        ) : (
          choices !== undefined && (
            <ComboboxEmpty role="status">{t(choices === null ? 'searchFailed' : 'noMatch')}</ComboboxEmpty>
          )
        )}
      </ComboboxDropdown>
    </Combobox>
  );
}
