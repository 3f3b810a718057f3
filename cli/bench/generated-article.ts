import type { Locale } from '@/lib/i18n/locales';
import { suggestSlug } from '@/lib/i18n/slug';
import type { Block, Draft } from '@/lib/richtext/build';
import type { Inline } from '@/lib/richtext/draft-text';
import { entries } from '@/prisma/seed/content/newsroom';
import type { SampleEdition } from '@/prisma/seed/content/types';
import type { Random } from './seeded-random';

export interface GeneratedEdition extends Draft {
  slug: string;
  title: string;
}

const MIN_WORDS = 600;
const MAX_WORDS = 900;

interface Material {
  editions: SampleEdition[];
  headings: string[];
  /** Blocks of running text: paragraphs, points, lists, quotes. */
  texts: Block[];
}

function collectMaterial(locale: Locale): Material {
  const articles = entries.filter((entry) => entry.kind === 'article');
  const editions = articles.flatMap((entry) => entry[locale] ?? []);
  const blocks = editions.flatMap((edition) => edition.body);
  return {
    editions,
    headings: blocks.flatMap((block) => ('h2' in block ? [block.h2] : [])),
    texts: blocks.filter(isRunningText),
  };
}

const OTHER_BLOCKS = ['h2', 'h3', 'h4', 'table', 'figure', 'box', 'divider', 'attachment'];

/** A text that refers to a note is left out as well, because the note would be missing. */
function isRunningText(block: Block): boolean {
  return !OTHER_BLOCKS.some((key) => key in block) && !JSON.stringify(block).includes('"note":');
}

const MATERIAL: Record<Locale, Material> = { ar: collectMaterial('ar'), en: collectMaterial('en') };

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

function inlineWords(inline: Inline | Inline[]): number {
  if (typeof inline === 'string') return wordsIn(inline);
  return inline.reduce<number>(
    (sum, run) =>
      sum +
      (typeof run === 'string' || Array.isArray(run)
        ? inlineWords(run)
        : wordsIn('text' in run ? run.text : '')),
    0,
  );
}

function blockWords(block: Block): number {
  if ('points' in block) {
    return block.points.reduce((sum, { lead, text }) => sum + wordsIn(lead) + inlineWords(text), 0);
  }
  return Object.values(block).reduce<number>(
    (sum, value) => (typeof value === 'number' ? sum : sum + inlineWords(value)),
    0,
  );
}

/** Counts the words of running text and headings. */
export function bodyWords(body: readonly Block[]): number {
  return body.reduce((sum, block) => sum + blockWords(block), 0);
}

/** Takes shuffled texts of the sample until there are enough words, with a heading before every third text. */
function shuffledBody({ texts, headings }: Material, random: Random): Block[] {
  const targetWords = MIN_WORDS + random.below((MAX_WORDS - MIN_WORDS) / 2);
  const titles = random.shuffled(headings);
  const body: Block[] = [];
  let count = 0;
  let words = 0;
  for (const text of random.shuffled(texts)) {
    if (words >= targetWords) break;
    if (words + blockWords(text) > MAX_WORDS) continue;
    const heading = count > 0 && count % 3 === 0 ? titles.pop() : undefined;
    if (heading !== undefined) body.push({ h2: heading });
    body.push(text);
    count += 1;
    words += blockWords(text);
  }
  return body;
}

/** An article of the length of the sample's, made of their paragraphs. `number` makes its title and slug unique. */
export function generatedArticle(locale: Locale, number: number, random: Random): GeneratedEdition {
  const material = MATERIAL[locale];
  const { title } = random.pick(material.editions);
  return {
    slug: `${suggestSlug(title, locale)}-${number}`,
    kicker: random.pick(material.editions).kicker,
    title: `${title} (${number})`,
    standfirst: random.pick(material.editions).standfirst,
    body: shuffledBody(material, random),
  };
}
