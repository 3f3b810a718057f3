import type { useTranslations } from 'next-intl';
import { commaList } from '@/lib/i18n/comma-list';
import type { Locale } from '@/lib/i18n/locales';
import type { Change } from '@/lib/richtext/compare/change-list';

type Translate = ReturnType<typeof useTranslations<'history'>>;

/** A sentence about one change in the language of the interface, for the list beside the text and to be read aloud. */
export function changeText(change: Change, t: Translate, locale: Locale): string {
  const { kind, before, after } = change;
  const block = nameOf('nodes', change.node, t);
  if (kind === 'replaced') return t('changes.replaced', { before, after });
  if (kind === 'moved' || kind === 'added')
    return wholeText(kind, { words: after, name: change.shown.after, block }, t);
  if (kind === 'removed') return wholeText(kind, { words: before, name: change.shown.before, block }, t);
  if (kind === 'marks') {
    const marks = change.marks.map((name) => nameOf('marks', name, t));
    return t('changes.marks', { after, marks: commaList(marks, locale) });
  }
  return [turnedText(change, block, t), ...settings(change, block, t)]
    .filter((part) => part !== '')
    .join(' ');
}

interface Whole {
  words: string;
  /** What a block without words shows. */
  name: string | null;
  block: string;
}

/** Of a block that was added, removed or moved as a whole. */
function wholeText(kind: 'added' | 'removed' | 'moved', { words, name, block }: Whole, t: Translate): string {
  if (words !== '') return t(`changes.${kind}`, { words });
  return name === null ? t(`changes.${kind}Block`, { block }) : t(`changes.${kind}Named`, { block, name });
}

function turnedText({ nodeBefore }: Change, block: string, t: Translate): string {
  return nodeBefore === null ? '' : t('changes.turned', { from: nameOf('nodes', nodeBefore, t), to: block });
}

/** Attributes that hold the id of another row. */
const REFERENCES = ['entry', 'media'];

/** Of a block that is of another type now, its settings say nothing. */
function settings({ nodeBefore, attributes, shown }: Change, block: string, t: Translate): string[] {
  if (nodeBefore !== null) return [];
  return attributes.map(({ name, before, after }) => {
    const [from, to] = REFERENCES.includes(name)
      ? [referenceText(before, shown.before, t), referenceText(after, shown.after, t)]
      : [valueText(before, t), valueText(after, t)];
    const isTold = from !== null && to !== null && t.has(`attributes.${name}` as 'attributes.level');
    if (!isTold) return t('changes.setting', { block });
    return t('changes.attribute', { block, name: nameOf('attributes', name, t), from, to });
  });
}

/** Null for what has no name any more. */
const referenceText = (id: unknown, name: string | null, t: Translate): string | null =>
  id === null ? t('values.none') : name;

function valueText(value: unknown, t: Translate): string | null {
  if (value === null || value === '') return t('values.none');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  return t.has(`values.${value}` as 'values.none') ? t(`values.${value}` as 'values.none') : value;
}

/** Blocks, marks and settings that the messages do not name are told in general. */
function nameOf(group: 'nodes' | 'marks' | 'attributes', name: string, t: Translate): string {
  const key = `${group}.${name}` as 'nodes.other';
  return t.has(key) ? t(key) : t(`${group}.other` as 'nodes.other');
}
