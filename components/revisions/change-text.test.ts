import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { NODE_SPECS } from '@/lib/richtext/node-specs';
import type { NodeSpec } from '@/lib/richtext/spec-types';
import { changeText } from './change-text';

const specs: readonly NodeSpec[] = NODE_SPECS;
const blocks = specs.filter(({ kind }) => kind === 'block').map(({ extension }) => extension.name);

const removed = (node: string) => ({
  ...{ number: 1, kind: 'removed' as const, node, nodeBefore: null, before: '', after: '' },
  ...{ attributes: [], marks: [] },
});

describe.each(LOCALES)('A change is told in the language %s', (locale) => {
  const t = translator(locale, 'history');
  const unnamed = changeText(removed('aBlockOfTomorrow'), t, locale);

  it('in general, if the messages do not name it', () => {
    expect(unnamed).toContain(t('nodes.other'));
  });

  it.each(blocks)('by its own name: %s', (name) => {
    expect(changeText(removed(name), t, locale)).not.toBe(unnamed);
  });

  it('with the comma of the language between two things that have changed', () => {
    const change = {
      ...removed('paragraph'),
      kind: 'marks' as const,
      after: 'Words',
      marks: ['bold', 'italic'],
    };
    const comma = locale === 'ar' ? '،' : ',';
    expect(changeText(change, t, locale)).toContain(`${t('marks.bold')}${comma} ${t('marks.italic')}`);
  });

  it('by a name that no other block has', () => {
    const told = blocks.map((name) => changeText(removed(name), t, locale));
    expect(told.filter((text, index) => told.indexOf(text) !== index)).toEqual([]);
  });
});
