// @vitest-environment jsdom
import { DOMParser as SchemaParser } from '@tiptap/pm/model';
import { describe, expect, it, vi } from 'vitest';
import { schema } from '@/lib/richtext/schema';
import { type Fixture, leftOutLines, readCorpus } from '@/lib/richtext/testing/corpus';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { takePictureData } from './picture-data';
import { readForeignHtml, readForeignText } from './read-foreign-text';

// Without a browser's globals: this is how an import on the server reads the same text.
const parser = new DOMParser();
for (const name of ['window', 'document', 'Node', 'NodeFilter', 'Range', 'HTMLElement', 'DOMParser'])
  vi.stubGlobal(name, undefined);

const corpus = readCorpus();

function outlineOfFixture({ html, text }: Fixture): string {
  const held = takePictureData(html ?? '');
  const { root, leftOut } =
    html === null ? readForeignText(parser, text ?? '') : readForeignHtml(parser, held.html, held.pictures);
  const { content } = SchemaParser.fromSchema(schema).parseSlice(root);
  return [...outlineOf(schema.topNodeType.create(null, content)), ...leftOutLines(leftOut)].join('\n');
}

describe('The corpus of foreign text', () => {
  it('has at least 40 fixtures of every kind of program', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    const programs = new Set(corpus.map(({ name }) => name.split('-')[0]));
    expect([...programs]).toEqual(
      expect.arrayContaining(['word', 'google', 'excel', 'libreoffice', 'web', 'pdf', 'text', 'whatsapp']),
    );
  });

  it.each(corpus)('$name becomes the wanted document', (fixture) => {
    expect(outlineOfFixture(fixture)).toBe(fixture.wanted);
  });
});
