import { describe, expect, it } from 'vitest';
import { Writer } from '@/components/editor/testing/writer';
import { inPoints, togglePoints } from './make-points';
import {
  beginNextPoint,
  changePointPart,
  endLead,
  endLeadWithColon,
  leavePointBackward,
  newParagraphInPoint,
  stayInPointForward,
} from './point-commands';

const points = (...rows: [lead: string, text: string][]) => ({
  points: rows.map(([lead, text]) => ({ lead, text: [text] })),
});
const three = () => new Writer({ body: [points(['One', 'first'], ['Two', 'second'], ['Three', 'third'])] });
const body = (writer: Writer) => writer.lines.slice(3);

describe('In a numbered point, Enter', () => {
  it('moves from the end of the lead to the text', () => {
    const writer = three().caret('Two');
    expect(writer.run(endLead)).toBe(true);
    expect(body(writer)).toEqual(['1- One: first\n2- Two: |second\n3- Three: third']);
  });

  it('inside a lead splits the point there, so that lead and text keep their boundary', () => {
    const writer = new Writer({ body: [points(['عنوان', 'نص'])] }).caret('عن');
    expect(writer.run(endLead)).toBe(true);
    expect(body(writer)).toEqual(['1- عن:\n2- |وان: نص']);
  });

  it('at the start of a lead makes an empty point before it, and a selection in a lead is replaced', () => {
    const writer = three().caret('Two', 'before');
    writer.run(endLead);
    expect(body(writer)).toEqual(['1- One: first\n2- \n3- |Two: second\n4- Three: third']);
    const selecting = three().selectFrom('w', 'w');
    selecting.run(endLead);
    expect(body(selecting)).toEqual(['1- One: first\n2- T:\n3- |o: second\n4- Three: third']);
  });

  it('drops the colon that was typed at the end of a lead, because readers get one anyway', () => {
    const writer = new Writer({ body: [points(['Lead:', ''])] }).caret('Lead:');
    writer.run(endLead);
    expect(writer.state.doc.child(3).textContent).toBe('Lead');
  });

  it('twice after the last point leaves the points', () => {
    const writer = three().caret('third');
    expect([writer.run(beginNextPoint), writer.run(endLead)]).toEqual([true, true]);
    expect(body(writer)).toEqual(['1- One: first\n2- Two: second\n3- Three: third', '|']);
  });

  it('begins the next point from the text, with the caret in its lead', () => {
    const writer = three().caret('sec');
    expect(writer.run(beginNextPoint)).toBe(true);
    expect(body(writer)).toEqual(['1- One: first\n2- Two: sec\n3- |: ond\n4- Three: third']);
  });

  it('ends the list from an empty point, and the points after it keep their numbers', () => {
    const writer = new Writer({ body: [points(['One', 'first'], ['', ''], ['Three', 'third'])] });
    // Kicker and standfirst are the first two empty lines, the empty lead is the third.
    writer.caretInEmptyLine(3);
    expect(writer.run(beginNextPoint)).toBe(true);
    expect(body(writer)).toEqual(['1- One: first', '|', '2- Three: third']);
  });

  it('keeps a point that has only a lead when it ends the list', () => {
    const writer = new Writer({ body: [points(['One', 'first'], ['Two', ''])] }).caretInEmptyLine(2);
    expect(writer.run(beginNextPoint)).toBe(true);
    expect(body(writer)).toEqual(['1- One: first\n2- Two:', '|']);
  });

  it('with Ctrl begins a further paragraph of the same point, and an empty one of those becomes a point', () => {
    const writer = three().caret('second');
    expect(writer.run(newParagraphInPoint)).toBe(true);
    expect(body(writer)).toEqual(['1- One: first\n2- Two: second\n  |\n3- Three: third']);
    expect(writer.run(beginNextPoint)).toBe(true);
    expect(body(writer)).toEqual(['1- One: first\n2- Two: second\n3- |:\n4- Three: third']);
  });
});

describe('At the edges of a point', () => {
  it('a colon and a space end the lead', () => {
    const writer = new Writer({ body: [points(['Lead:', 'text'])] }).caret('Lead:');
    expect(writer.run(endLeadWithColon)).toBe(true);
    expect(body(writer)).toEqual(['1- Lead: |text']);
  });

  it('a colon inside the lead ends nothing', () => {
    expect(new Writer({ body: [points(['At 9:30', 'text'])] }).caret('At 9:').run(endLeadWithColon)).toBe(
      false,
    );
  });

  it('Backspace before the lead makes a paragraph of the point', () => {
    const writer = three().caret('Two', 'before');
    expect(writer.run(leavePointBackward)).toBe(true);
    expect(body(writer)).toEqual(['1- One: first', '|Two: second', '2- Three: third']);
  });

  it('Backspace before the only point removes the list and not a word', () => {
    const writer = new Writer({ body: [points(['Why now?', 'Because.'])] }).caret('Why', 'before');
    writer.run(leavePointBackward);
    expect(body(writer)).toEqual(['|Why now? Because.']);
  });

  it('Backspace before a point whose lead ends in a closing quotation mark adds no second colon', () => {
    const writer = new Writer({ body: [points(['«لماذا الآن؟»', 'لأن القمة قريبة.'])] }).caret('«', 'before');
    writer.run(leavePointBackward);
    expect(body(writer)).toEqual(['|«لماذا الآن؟» لأن القمة قريبة.']);
  });

  it('Backspace before the text goes to the end of the lead', () => {
    const writer = three().caret('second', 'before');
    expect(writer.run(leavePointBackward)).toBe(true);
    expect(body(writer)[0]).toContain('2- Two|: second');
  });

  it('Tab goes from the lead to the end of the text and Shift+Tab back, and neither leaves the text', () => {
    const writer = three().caret('Tw');
    expect(writer.run(changePointPart('text'))).toBe(true);
    expect(body(writer)[0]).toContain('2- Two: second|');
    expect(writer.run(changePointPart('text'))).toBe(true);
    expect(writer.run(changePointPart('lead'))).toBe(true);
    expect(body(writer)[0]).toContain('2- Two|: second');
    expect(new Writer({ body: [{ p: 'Text' }] }).caret('Text').run(changePointPart('text'))).toBe(false);
  });

  it('Delete after the last word of a point merges nothing', () => {
    const writer = three().caret('first');
    expect(writer.run(stayInPointForward)).toBe(true);
    expect(body(writer)[0]).toContain('1- One: first|\n2- Two');
  });
});

describe('The button for numbered points', () => {
  it('splits typed lines into number, lead and text', () => {
    const writer = new Writer({
      body: [{ p: '1- مهمة غير قتالية: سيقتصر الدور' }, { p: '٢- قيادة كندية: 250 فرداً' }, { p: 'بلا رقم' }],
    }).selectFrom('1-', 'بلا رقم');
    expect(inPoints(writer.state)).toBe(false);
    expect(writer.run(togglePoints)).toBe(true);
    expect(body(writer)).toEqual(['1- مهمة غير قتالية: سيقتصر الدور\n2- قيادة كندية: 250 فرداً\n3- بلا رقم|']);
    expect(inPoints(writer.state)).toBe(true);
  });

  it('makes points of a list, and paragraphs of points again', () => {
    const writer = new Writer({ body: [{ ol: ['First: a', 'Second'] }] }).caret('Second');
    writer.run(togglePoints);
    expect(body(writer)).toEqual(['1- First: a\n2- Second|']);
    writer.run(togglePoints);
    expect(body(writer)).toEqual(['First: a', 'Second|']);
  });

  it('does nothing to a title', () => {
    expect(three().caret('Title').run(togglePoints)).toBe(false);
  });
});

describe('Paragraphs that become points keep their words', () => {
  it.each([
    ['3.5 million people', '3.5 million people'],
    ['11-12 July: the summit', '11-12 July: the summit'],
    ['3-year plan', '3-year plan'],
    ['٣.٥ مليون', '٣.٥ مليون'],
    ['2018 – 2020', '2018 – 2020'],
    ['2) Lead: text', 'Lead: text'],
    ['١-القيادة: كندا', 'القيادة: كندا'],
    ['1- Lead: text', 'Lead: text'],
  ])('%s', (line, point) => {
    const writer = new Writer({ body: [{ p: line }] }).caret(line);
    writer.run(togglePoints);
    expect(body(writer)[0]?.replace('|', '')).toBe(`1- ${point}`);
  });
});
