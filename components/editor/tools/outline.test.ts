import { describe, expect, it } from 'vitest';
import { Writer } from '@/components/editor/testing/writer';
import { goToHeading, outlineOf } from './outline';

const write = () =>
  new Writer({
    title: 'Title',
    body: [{ p: 'One' }, { h2: 'First' }, { p: 'Two' }, { h3: 'Below' }, { p: 'Three' }, { h2: 'Second' }],
  });

describe('The outline of a text', () => {
  it('has its title and its headings with their levels', () => {
    const { items } = outlineOf(write().state);
    expect(items.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Title',
      '2 First',
      '3 Below',
      '2 Second',
    ]);
  });

  it.each([
    ['One', 0],
    ['First', 1],
    ['Two', 1],
    ['Three', 2],
    ['Second', 3],
  ])('marks the part that holds the caret: %s', (words, current) => {
    expect(outlineOf(write().caret(words).state).current).toBe(current);
  });

  it('leads to the end of a heading, and of the title, and nowhere if it is gone', () => {
    const writer = write();
    const [title, , below] = outlineOf(writer.state).items;
    if (!title || !below) throw new Error('no headings');
    writer.run(goToHeading(below));
    expect(writer.lines[6]).toBe('Below|');
    writer.run(goToHeading(title));
    expect(writer.lines[1]).toBe('Title|');
    expect(writer.run(goToHeading({ ...below, id: 'gone' }))).toBe(false);
  });
});
