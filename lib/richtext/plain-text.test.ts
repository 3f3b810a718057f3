import { describe, expect, it } from 'vitest';
import { parseDocument } from './document';
import { bodyText, documentParts, plainText, wordCount } from './plain-text';
import { documentOf, jsonOf, SAMPLE } from './testing/sample-document';

const sample = documentOf(SAMPLE.body, SAMPLE);

describe('The plain text of a document', () => {
  it('has a line for every block, points and items with their labels', () => {
    expect(plainText(sample)).toBe(
      [
        'Training Tasks:',
        'How NATO Plans to Restructure Its Military Presence',
        'What the summit in Brussels decided.',
        'Currently, NATO is in the process of restructuring.',
        'Revealing Moves',
        '1- Non-combat mission: The mission would be non-combat.',
        '  A second paragraph.',
        '2- Canadian command: Canada sends about 250 personnel.',
        'In other words',
        '- One',
        '- Two',
        '1. First',
        '2. Second',
        'We will train the forces.',
        'Sources',
        'the communiqué.',
      ].join('\n'),
    );
  });

  it('of the body begins after the standfirst', () => {
    expect(bodyText(sample).split('\n')[0]).toBe('Currently, NATO is in the process of restructuring.');
  });

  it('indents what is inside an item', () => {
    const inner = {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'in' }] }] },
      ],
    };
    const outer = {
      type: 'orderedList',
      attrs: { start: 9 },
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'out' }] }, inner],
        },
      ],
    };
    expect(bodyText(parseDocument(jsonOf([outer])))).toBe('9. out\n  - in');
  });

  it('leaves out empty blocks', () => {
    expect(bodyText(documentOf([{ p: 'a' }, { p: '' }, { p: ' ' }, { p: 'b' }]))).toBe('a\nb');
  });

  it('of one block is its own', () => {
    expect(plainText(sample.child(4))).toBe('Revealing Moves');
  });
});

describe('The three fields as text', () => {
  it('have single spaces and no direction overrides', () => {
    const doc = documentOf([{ p: '' }], {
      kicker: ' Training  Tasks: ',
      title: 'A\u202e\u00a0title\n\u200bon two lines',
    });
    expect(documentParts(doc)).toEqual({
      kicker: 'Training Tasks:',
      title: 'A title on two lines',
      standfirst: '',
    });
  });
});

describe('The text of a body with pictures', () => {
  it('begins with the text, and ends with what stands below the pictures', () => {
    const media = '0199f000-0000-7000-8000-000000000001';
    const doc = documentOf([
      { figure: [media], caption: 'A map', credit: 'Markaz' },
      { p: 'First' },
      { p: 'Last' },
    ]);
    expect(bodyText(doc)).toBe('First\nLast\nA map\nMarkaz');
    expect(plainText(doc)).toBe('Title\nA map\nMarkaz\nFirst\nLast');
  });
});

describe('The number of words', () => {
  it('counts neither dashes nor the numbers of points', () => {
    expect(
      wordCount(documentOf([{ p: 'one — two 3' }, { points: [{ lead: 'four', text: ['five'] }] }])),
    ).toBe(6);
  });

  it('counts Arabic words with their particles as one', () => {
    expect(wordCount(documentOf([{ p: 'بـ16 إصداراً جديداً' }], { title: '' }))).toBe(3);
  });

  it('counts words on both sides of a line break', () => {
    const content = [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }];
    expect(wordCount(parseDocument(jsonOf([{ type: 'paragraph', content }], 'three')))).toBe(3);
  });
});
