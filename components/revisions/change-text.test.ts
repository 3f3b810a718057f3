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
  ...{ attributes: [], marks: [], shown: { before: null, after: null } },
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

  it('with the title of the piece that a card shows, and the name of a file, also when they are others now', () => {
    const shown = { before: 'The summit', after: 'report.pdf' };
    expect(changeText({ ...removed('entryCard'), shown }, t, locale)).toContain('The summit');
    expect(changeText({ ...removed('fileAttachment'), kind: 'added', shown }, t, locale)).toContain(
      'report.pdf',
    );
    const attributes = [{ name: 'media', before: 'an-id', after: 'another-id' }];
    const told = changeText(
      { ...removed('figurePicture'), kind: 'attributes', attributes, shown },
      t,
      locale,
    );
    expect(told).toMatch(/The summit.*report\.pdf/);
    expect(told).not.toContain('-id');
  });

  it('in general where the user may not see what a card shows, or it is gone', () => {
    const attributes = [{ name: 'entry', before: 'an-id', after: 'another-id' }];
    const told = changeText({ ...removed('entryCard'), kind: 'attributes', attributes }, t, locale);
    expect(told).toBe(t('changes.setting', { block: t('nodes.entryCard') }));
  });

  it('by a name that no other block has', () => {
    const told = blocks.map((name) => changeText(removed(name), t, locale));
    expect(told.filter((text, index) => told.indexOf(text) !== index)).toEqual([]);
  });
});
