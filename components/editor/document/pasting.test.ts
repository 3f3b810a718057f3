// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caretAfter, openEditor } from '@/components/editor/testing/open-editor';
import { linesOf } from '@/components/editor/testing/writer';
import { documentToJson } from '@/lib/richtext/document';
import { inertParser } from './inert-parser';
import { PASTE_LIMIT } from './raw-limit';

let editor: Editor;
afterEach(() => editor.destroy());

const lines = () => linesOf(editor.state.doc);
const paste = (html: string) => editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent);
const stored = () => JSON.stringify(documentToJson(editor.state.doc).content.slice(3));
const openBody = (locale: 'ar' | 'en' = 'ar') => {
  editor = openEditor(locale, {});
  editor.commands.focus('end');
};

const word = (
  lines: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head>
<body lang=EN-US><!--StartFragment-->${lines}<!--EndFragment--></body></html>`;
const item = (marker: string, text: string, level = 1) =>
  `<p class=MsoListParagraph dir=RTL style='mso-list:l0 level${level} lfo1;direction:rtl'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-SA>${text}</span></p>`;

describe('E9: From Word', () => {
  it('text comes in the right direction without the markup that Word adds', () => {
    openBody('en');
    paste(
      word(
        "<p class=MsoNormal dir=RTL style='direction:rtl'><b><span lang=AR-SA style='font-family:Arial'>عنوان</span></b><span dir=LTR></span><span lang=AR-SA dir=RTL> فرعي<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
      ),
    );
    expect(lines().slice(3).join('|')).toContain('عنوان فرعي');
    expect(stored()).not.toMatch(/bidi|dir|lang|class|style/);
    expect(stored()).toContain('bold');
    expect(editor.view.dom.querySelector('p[dir=rtl] strong')?.textContent).toBe('عنوان');
  });

  it('lists come as lists with their levels, without the bullets that Word types into them', () => {
    openBody();
    paste(word(item('·', 'أول') + item('o', 'تحته', 2) + item('·', 'ثانٍ') + item('1.', 'رقم')));
    expect(lines().slice(3, 5)).toEqual(['- أول\n  - تحته\n- ثانٍ', '1. رقم']);
  });

  it('lists with numbers such as "1-" come as numbered points', () => {
    openBody();
    paste(word(item('1-', 'مهمة غير قتالية: سيقتصر الدور') + item('2-', 'قيادة كندية')));
    expect(lines()[3]).toBe('1- مهمة غير قتالية: سيقتصر الدور\n2- قيادة كندية');
    const point = editor.state.doc.child(3).child(0);
    expect([point.child(0).textContent, point.child(1).textContent]).toEqual([
      'مهمة غير قتالية',
      'سيقتصر الدور',
    ]);
  });

  it('a run in the other direction stays a run', () => {
    openBody();
    paste(word('<p dir=RTL>قرار <span dir=LTR lang=EN-US>C++ 20!</span> في القمة اليوم</p>'));
    expect(stored()).toContain('"type":"bidi","attrs":{"dir":"ltr"');
  });

  it('a direction against the words is kept as a choice', () => {
    openBody();
    paste(word('<p>First</p><p dir=RTL>English words only</p><p>Last</p>'));
    expect(editor.state.doc.children.map((node) => node.attrs.dir)).toContain('rtl');
  });
});

describe('E10: From Google Docs', () => {
  it('bold text comes without the <b> around everything that is not bold', () => {
    openBody('en');
    paste(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:700">Bold</span><span style="font-weight:400"> and not</span></p></b>',
    );
    const marked = JSON.parse(stored())[0].content;
    expect(marked).toEqual([
      { type: 'text', text: 'Bold', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' and not' },
    ]);
  });
});

describe('From pages of the site', () => {
  it('numbered points come with lead and text apart', () => {
    openBody('en');
    paste(
      '<ol class="points" role="list"><li dir="ltr"><p dir="ltr"><span class="point-number">1- </span><b class="point-lead">Mission:</b> It trains.</p></li><li><p><span class="point-number">2- </span>No lead</p></li></ol>',
    );
    expect(lines()[3]).toBe('1- Mission: It trains.\n2- No lead');
    expect(editor.state.doc.child(3).child(0).child(0).textContent).toBe('Mission');
  });

  it('points copied inside the editor arrive in another text as they were', () => {
    editor = openEditor('en', {
      body: [
        {
          points: [
            { lead: 'A', text: ['one'] },
            { lead: 'B', text: ['two', 'more'] },
          ],
        },
        { p: '' },
      ],
    });
    const list = editor.state.doc.child(3).nodeSize;
    const from = editor.state.doc.content.size - list - 2;
    const { dom } = editor.view.serializeForClipboard(editor.state.doc.slice(from + 3, from + list - 3));
    editor.commands.focus('end');
    paste(dom.innerHTML);
    expect(lines()[4]).toBe(lines()[3]);
  });
});

describe('Into a field', () => {
  it('everything pasted becomes one line', () => {
    editor = openEditor('en', { title: 'How ', body: [{ p: 'Text' }] });
    caretAfter(editor, 'How ');
    paste('<h1>NATO <b>plans</b></h1><p>to restructure</p>');
    expect(lines()).toEqual(['', 'How NATO plans to restructure', '', 'Text']);
    editor.state.doc.check();
  });
});

describe('In the text', () => {
  it('the fields of another piece become paragraphs', () => {
    openBody('en');
    paste('<p data-node="kicker">Kicker</p><h1 data-node="title">Other title</h1><p>Body</p>');
    expect(editor.state.doc.children.slice(0, 4).map((node) => node.type.name)).toEqual([
      'kicker',
      'title',
      'standfirst',
      'paragraph',
    ]);
    expect(lines().slice(0, 3)).toEqual(['', 'Title', '']);
    expect(lines().slice(3).join(' ')).toContain('Kicker Other title Body');
  });

  it('an address pasted over words becomes a link, a dangerous one text', () => {
    editor = openEditor('en', { body: [{ p: 'the communiqué' }] });
    const select = () => {
      caretAfter(editor, 'the ');
      const from = editor.state.selection.head;
      editor.commands.setTextSelection({ from, to: from + 'communiqué'.length });
    };
    select();
    editor.view.pasteText('https://example.org/a', new Event('paste') as ClipboardEvent);
    expect(stored()).toContain('"href":"https://example.org/a"');
    select();
    editor.view.pasteText('https://bank.example@evil.example/', new Event('paste') as ClipboardEvent);
    expect(stored()).not.toContain('"href":"https://bank');
  });

  it.each([
    [' https://example.org/d \n', 'https://example.org/d'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    [
      'https://example.org/Annual Report 2018 final.pdf',
      'https://example.org/Annual%20Report%202018%20final.pdf',
    ],
    ['www.example.org', 'https://www.example.org'],
    ['https://www.google.com/url?q=https://example.org/x&sa=D', 'https://example.org/x'],
  ])('an address pasted over words is trimmed and encoded as one of pasted text is: %j', (text, href) => {
    editor = openEditor('en', { body: [{ p: 'communiqué' }] });
    const start = editor.state.doc.content.size - 'communiqué'.length - 1;
    editor.commands.setTextSelection({ from: start, to: start + 'communiqué'.length });
    editor.view.pasteText(text, new Event('paste') as ClipboardEvent);
    expect(lines()[3]).toBe('communiqué');
    expect(stored()).toContain(JSON.stringify({ href }));
  });

  it.each([
    'https://example.org/a says what was agreed',
    'https://example.org/a https://example.org/b',
    'https://example.org/a\nanother line',
    'no address',
    '/ar/articles/nato',
  ])('what begins with an address and is more than one replaces the words: %j', (text) => {
    editor = openEditor('en', { body: [{ p: 'communiqué' }] });
    const start = editor.state.doc.content.size - 'communiqué'.length - 1;
    editor.commands.setTextSelection({ from: start, to: start + 'communiqué'.length });
    editor.view.pasteText(text, new Event('paste') as ClipboardEvent);
    expect(lines().slice(3).join('\n')).toBe(text);
  });

  it('control characters of a PDF are removed', () => {
    openBody('en');
    editor.view.pasteText('line\u000bend\u0000', new Event('paste') as ClipboardEvent);
    expect(lines()[3]).toBe('lineend');
  });

  it('event handlers are read as none, which the browser would report, and words that look like one stay', () => {
    openBody('en');
    const read = vi.spyOn(inertParser, 'parseFromString');
    paste(
      '<p onclick="x()">Set "onclick=x" or <a href="https://example.org/?on=1&onload=2">read on</a><img src=x onerror=y()></p>',
    );
    expect(read.mock.calls.flat().join(' ')).not.toMatch(/\son(?:click|error)=/);
    expect(lines()[3]).toBe('Set "onclick=x" or read on');
    expect(stored()).toContain('https://example.org/?on=1&onload=2');
  });

  it('content that could never be saved is not inserted, and the writer gets a message', () => {
    let refusals = 0;
    editor = openEditor('en', {}, { onTooLarge: () => (refusals += 1) });
    editor.commands.focus('end');
    editor.view.pasteText('a'.repeat(PASTE_LIMIT), new Event('paste') as ClipboardEvent);
    expect(refusals).toBe(1);
    expect(lines()[3]).toBe('');
  });

  it('E14: no-break space, tatweel, shadda and isolates stay as they are', () => {
    openBody();
    const text = 'مر\u00a0كز مـــركز الشّارقة \u2067abc\u2069';
    editor.view.pasteText(text, new Event('paste') as ClipboardEvent);
    expect(editor.state.doc.child(3).textContent).toBe(text);
  });
});
