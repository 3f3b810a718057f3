'use client';

import { useState } from 'react';
import { parsePosition } from '@/components/lists/parse-position';
import { useAction } from '@/components/ui/use-action';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { PatternRow } from '@/lib/line-patterns/types';
import { composedText, composeLine } from '@/lib/workflow/compose-line';
import { type Blank, blanksOf, parseTemplate } from '@/lib/workflow/line-template';
import type { Composed, ComposerActions } from './composer-actions';
import { newEntryId } from './new-entry-id';
import { lineValues, type TypedValues } from './typed-values';

/** One language's line as it would be made. */
export interface MadeLine {
  /** With … where something is missing. */
  text: string;
  missing: Blank[];
  isEdited: boolean;
  isWanted: boolean;
  isEmpty: boolean;
}

export interface MadeItem extends Composed {
  isPublished: boolean;
  /** The languages whose lines were made. */
  locales: Locale[];
}

const BOTH = { ar: true, en: true };
const UNEDITED: Record<Locale, string | null> = { ar: null, en: null };

/** State of the composer: what is typed, the lines that it makes, and what was made last. */
export function useComposer(patterns: PatternRow[], publishes: boolean, actions: ComposerActions) {
  const [patternId, setPatternId] = useState(patterns[0]?.id ?? '');
  const [typed, setTyped] = useState<TypedValues>({});
  const [edited, setEdited] = useState(UNEDITED);
  const [wanted, setWanted] = useState(BOTH);
  const [entryId, setEntryId] = useState(newEntryId);
  const [made, setMade] = useState<MadeItem | null>(null);
  const [isTried, setTried] = useState(false);
  const composing = useAction(actions.compose);
  const pattern = patterns.find(({ id }) => id === patternId) ?? patterns[0];
  const templates = { ar: pattern?.templateAr ?? '', en: pattern?.templateEn ?? '' };
  const lines = linesOf(templates, typed, edited, wanted);
  const position = parsePosition(typed.position ?? '');
  const isPositionWrong = (typed.position ?? '').trim() !== '' && position === null;
  const locales = LOCALES.filter((locale) => wanted[locale]);
  const isComplete = locales.every((locale) => lines[locale].missing.length === 0 && !lines[locale].isEmpty);
  const isDirty =
    Object.values(typed).some((value) => value !== '') || LOCALES.some((locale) => edited[locale] !== null);
  const isReady = locales.length > 0 && isComplete && !isPositionWrong;

  async function make() {
    setTried(true);
    if (composing.pending || !isReady) return;
    const titleIn = (locale: Locale) => (wanted[locale] ? lines[locale].text : '');
    const reply = await composing.run({
      ...{ entryId, titleAr: titleIn('ar'), titleEn: titleIn('en'), link: typed.link ?? '' },
      ...{ position: position === null ? null : position - 1, isPublished: publishes },
    });
    if (!reply.ok) return;
    setMade({ ...reply.data, isPublished: publishes, locales });
    setTyped({});
    setEdited(UNEDITED);
    setEntryId(newEntryId());
    setTried(false);
  }

  return {
    ...{ patternId: pattern?.id ?? '', typed, lines, made, isTried, isPositionWrong, isDirty, make },
    ...{ pending: composing.pending, failure: composing.failure, issueOf: composing.issueOf },
    blanks: blanksOf(templates),
    choosePattern: (id: string) => {
      setPatternId(id);
      setEdited(UNEDITED);
    },
    set: (values: TypedValues) => {
      setTyped((before) => ({ ...before, ...values }));
      setMade(null);
    },
    edit: (locale: Locale, text: string | null) => setEdited((before) => ({ ...before, [locale]: text })),
    want: (locale: Locale, isWanted: boolean) => setWanted((before) => ({ ...before, [locale]: isWanted })),
  };
}

function linesOf(
  templates: Record<Locale, string>,
  typed: TypedValues,
  edited: Record<Locale, string | null>,
  wanted: Record<Locale, boolean>,
): Record<Locale, MadeLine> {
  const values = lineValues(typed);
  const lineIn = (locale: Locale): MadeLine => {
    const own = edited[locale];
    const state = { isEdited: own !== null, isWanted: wanted[locale] };
    if (own !== null) return { text: own, missing: [], isEmpty: own.trim() === '', ...state };
    const segments = composeLine(parseTemplate(templates[locale], locale).parts, values, locale);
    const missing = [...new Set(segments.flatMap((segment) => segment.missing ?? []))];
    const text = composedText(segments) ?? segments.map((each) => (each.missing ? '…' : each.text)).join('');
    return { text, missing: wanted[locale] ? missing : [], isEmpty: text.trim() === '', ...state };
  };
  return { ar: lineIn('ar'), en: lineIn('en') };
}
