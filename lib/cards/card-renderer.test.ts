import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CARD_REFERENCES, referenceFile } from '@/lib/testing/card-references';
import { createRenderer } from './card-renderer';
import { makeCard } from './make-card';

const render = createRenderer();

/** Below this, a channel of a pixel counts as equal: rounding at the edges of letters differs between processors. */
const TOLERANCE = 40;

const pixelsOf = (png: Buffer) => sharp(png).flatten().removeAlpha().raw().toBuffer();

/** The part of the pixels that differ. */
async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  expect(a.length).toBe(b.length);
  let count = 0;
  for (let at = 0; at < a.length; at += 3) {
    const differs = [0, 1, 2].some((channel) => {
      return Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > TOLERANCE;
    });
    if (differs) count += 1;
  }
  return count / (a.length / 3);
}

describe('A card looks like the one that was looked at', () => {
  it.each(Object.entries(CARD_REFERENCES))('%s', async (name, content) => {
    const png = await render(content);
    expect(await differenceOf(png, readFileSync(referenceFile(name)))).toBeLessThan(0.01);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(100_000);
  });

  it('and not like one with another word', async () => {
    const name = 'ar-quotes-two-lines';
    const content = CARD_REFERENCES[name];
    const png = await render({ ...(content as NonNullable<typeof content>), title: 'غير ذلك تماماً' });
    expect(await differenceOf(png, readFileSync(referenceFile(name)))).toBeGreaterThan(0.01);
  });
});

describe('What an author writes', () => {
  const content = CARD_REFERENCES['en-one-line'] as (typeof CARD_REFERENCES)[string];

  it.each([
    '#panic("no") *bold* _it_ $x^2$ @ref <label> `code`',
    '"); #read("/etc/passwd")',
    '\\u{1F600} // comment /* more */',
    '{"json": "}"}',
    '',
    '\u2067\u2066',
    `https://example.org/${'x'.repeat(300)}`,
    'a'.repeat(3_000),
    '漢字 😀',
  ])('is drawn as it stands and never understood as a program: %s', async (title) => {
    const png = await render({ ...content, title, kicker: title, section: title, site: title || 'x' });
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
  });

  it('stays on the card: the margins are empty, also beside a long address', async () => {
    const png = await render({ ...content, title: `https://example.org/${'x'.repeat(300)}` });
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[(y * info.width + x) * 3] ?? 0;
    for (let y = 0; y < 630; y += 1) expect(at(1_160, y)).toBeGreaterThan(240);
  });
});

describe('A process that draws cards', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('leaves nothing in the temporary folder, also when it is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'drawn-'));
    vi.stubEnv('TMPDIR', folder);
    const draw = createRenderer();
    expect(readdirSync(folder)).toEqual([]);
    await draw(CARD_REFERENCES['en-one-line'] as (typeof CARD_REFERENCES)[string]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('The thread of cards', () => {
  it('draws what this thread draws, several at a time', async () => {
    const contents = Object.entries(CARD_REFERENCES).slice(0, 3);
    const cards = await Promise.all(contents.map(([, content]) => makeCard(content)));
    for (const [index, [name]] of contents.entries()) {
      const card = cards[index] ?? Buffer.alloc(0);
      expect(await differenceOf(card, readFileSync(referenceFile(name)))).toBeLessThan(0.01);
    }
  });
});
