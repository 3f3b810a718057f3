import { describe, expect, it } from 'vitest';
import { type CommandGroup, findCommands } from './find-commands';

const noop = () => undefined;
const group = (label: string, ...labels: string[]): CommandGroup => ({
  label,
  commands: labels.map((name) => ({ key: name, label: name, run: noop })),
});
const ALL = [
  group('Go to', 'الإعدادات', 'قائمة أخبار المركز', 'Center News list', 'Front page'),
  group('Start', 'Article in Arabic', 'Article in English'),
];
const found = (query: string) =>
  findCommands(ALL, query).flatMap(({ commands }) => commands.map(({ label }) => label));

describe('The palette', () => {
  it.each([
    ['', 6],
    ['art arab', 1],
    ['ARTICLE', 2],
    ['news', 1],
    ['اعدادات', 1],
    ['الاعداد', 1],
    ['مركز', 1],
    ['rticle', 0],
  ])('finds commands by the beginnings of their words: "%s"', (query, count) => {
    expect(found(query)).toHaveLength(count);
  });

  it('leaves out groups in which nothing is found', () => {
    expect(findCommands(ALL, 'front').map(({ label }) => label)).toEqual(['Go to']);
  });
});
