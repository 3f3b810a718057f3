import { deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { zipOf } from '@/lib/testing/zip-of';
import { identifyContent } from './identify-content';
import { MAX_BYTES } from './limits';
import { safeFileName, shownFileName } from './safe-file-name';

const blank = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

/** A PNG of which only the header says how large it is. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  header.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.writeUInt8(1, 24);
  return header;
}

function gifHeader(width: number, height: number): Buffer {
  const header = Buffer.from('GIF89a\0\0\0\0\xf0\0\0', 'latin1');
  header.writeUInt16LE(width, 6);
  header.writeUInt16LE(height, 8);
  return header;
}

const docx = (more: Record<string, string | Buffer> = {}) =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...more });

describe('What a file is', () => {
  it.each([
    ['jpg', () => blank().jpeg().toBuffer(), 'image/jpeg'],
    ['png', () => blank().png().toBuffer(), 'image/png'],
    ['webp', () => blank().webp().toBuffer(), 'image/webp'],
    ['gif', () => blank().gif().toBuffer(), 'image/gif'],
  ])('is told by its bytes, not its name: %s', async (extension, bytes, contentType) => {
    const found = await identifyContent(await bytes(), 'notes.txt');
    expect(found).toEqual({ kind: 'image', extension, contentType, size: { width: 40, height: 30 } });
  });

  it('and a photograph taken upright is higher than wide', async () => {
    const bytes = await blank().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await identifyContent(bytes, 'a.jpg')).size).toEqual({ width: 30, height: 40 });
  });

  it.each<[string, Buffer, string]>([
    ['pdf', Buffer.from('%PDF-1.7\n'), 'a.pdf'],
    ['docx', docx(), 'a.docx'],
    ['xlsx', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'a.xlsx'],
    ['pptx', zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }), 'a.pptx'],
    ['odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }), 'a.odt'],
    ['ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'a.ods'],
    ['doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old.DOC'],
  ])('may be a document: %s', async (extension, bytes, name) => {
    expect(await identifyContent(bytes, name)).toMatchObject({ kind: 'file', extension, size: null });
  });
});

describe('A file is refused in words', () => {
  const packed = (text: string) =>
    zipOf({ 'word/document.xml': text, '[Content_Types].xml': '' }, deflateRawSync);

  it.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', 'media.empty', () => Buffer.alloc(0), 'a.jpg'],
    ['one byte too many', 'media.tooLarge', () => Buffer.alloc(MAX_BYTES + 1), 'a.jpg'],
    [
      'an SVG that is called a picture',
      'media.markup',
      () => Buffer.from('<svg onload="alert(1)"/>'),
      'a.png',
    ],
    ['a page with a byte order mark', 'media.markup', () => Buffer.from('\ufeff \n<!DOCTYPE html>'), 'a.pdf'],
    ['a page in UTF-16', 'media.markup', () => Buffer.from('\ufeff<html>', 'utf16le'), 'a.pdf'],
    ['XML', 'media.markup', () => Buffer.from('<?xml version="1.0"?><x/>'), 'a.docx'],
    ['a program', 'media.kind', () => Buffer.from('MZ\x90\0'), 'a.jpg'],
    ['words before a PDF', 'media.kind', () => Buffer.from('hello %PDF-1.7'), 'a.pdf'],
    ['an AVIF', 'media.kind', () => blank().avif().toBuffer(), 'a.jpg'],
    ['a TIFF', 'media.kind', () => blank().tiff().toBuffer(), 'a.jpg'],
    ['65,535 × 65,535 pixels', 'media.tooManyPixels', () => pngHeader(65_535, 65_535), 'a.png'],
    ['a picture without width', 'media.unreadable', () => pngHeader(0, 10), 'a.png'],
    ['65,535 × 65,535 pixels in a GIF', 'media.tooManyPixels', () => gifHeader(65_535, 65_535), 'a.gif'],
    [
      'the first bytes of a JPEG',
      'media.unreadable',
      () => Buffer.from('\xff\xd8\xff\xe0\0\x10', 'latin1'),
      'a.jpg',
    ],
    ['an archive of something else', 'media.kind', () => zipOf({ 'a.txt': 'a' }), 'a.docx'],
    ['half an archive', 'media.unreadable', () => docx().subarray(0, 60), 'a.docx'],
    ['macros', 'media.macros', () => docx({ 'word/vbaProject.bin': 'x' }), 'a.docx'],
    [
      'a part that leads out of the folder',
      'media.unreadable',
      () => docx({ '../../etc/passwd': 'x' }),
      'a.docx',
    ],
    [
      'thousands of parts',
      'media.bomb',
      () => zipOf(Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`word/${n}`, '']))),
      'a.docx',
    ],
    [
      'a part that unpacks to a thousand times its length',
      'media.bomb',
      () => packed('a'.repeat(2 ** 22)),
      'a.docx',
    ],
    [
      'an old document without a known ending',
      'media.kind',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'a.msi',
    ],
  ])('%s', async (_what, key, bytes, name) => {
    const refusal = await identifyContent(await bytes(), name).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'invalid', issues: [{ key }] });
  });
});

describe('The name of a file', () => {
  it.each([
    ['Report on ports (final).PDF', 'Report-on-ports-(final).pdf'],
    ['تقرير الأمن الغذائي ٢٠١٨.pdf', 'تقرير-الأمن-الغذائي-٢٠١٨.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\a\\b.exe', 'b.pdf'],
    ['a\u202egnp.exe', 'a-gnp.pdf'],
    ['.htaccess', 'file.pdf'],
    ['"><script>.html', 'script.pdf'],
    [`${'ط'.repeat(300)}.pdf`, `${'ط'.repeat(60)}.pdf`],
    ['...', 'file.pdf'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(safeFileName(typed, 'pdf')).toBe(stored);
  });

  it('is shown as it was typed, without what would turn the text around it', () => {
    expect(shownFileName('صورة \u202e(1).jpg')).toBe('صورة (1).jpg');
    expect(shownFileName('a/b\\c.jpg')).toBe('c.jpg');
  });
});
