import { bodyWithLocalDigits } from '@/lib/i18n/local-digits';
import type { Locale } from '@/lib/i18n/locales';
import { type Slot, splitSlots } from '@/lib/richtext/slots';
import type { SlotOutput, SlotToFill } from './slots/slot-kind';
import { SLOT_KINDS } from './slots/slot-kinds';

interface Body {
  locale: Locale;
  bodyHtml: string;
  /** What stands above the text. */
  cover?: object | null;
}

/** A slot, and the HTML for it once its kind has been asked. */
interface OpenSlot extends Slot, SlotToFill<unknown> {
  html: string;
}

/**
 * Fills the slots in the bodies of pieces with what the rows that they name hold now. Asks each kind once for
 * all bodies together. A kind that this build does not know leaves nothing.
 */
export async function fillBodies<Piece extends Body>(
  pieces: readonly Piece[],
  output: SlotOutput,
  kinds = SLOT_KINDS,
): Promise<Piece[]> {
  const bodies = pieces.map(openSlots);
  const slots = bodies.flat().filter((part) => typeof part !== 'string');
  await Promise.all(
    [...new Set(slots.map(({ kind }) => kind))].map(async (kind) => {
      const ofKind = slots.filter((slot) => slot.kind === kind);
      const filled = await kinds[kind]?.fill(ofKind, output);
      for (const [index, slot] of ofKind.entries()) slot.html = filled?.[index] ?? '';
    }),
  );
  return pieces.map((piece, index) => ({
    ...piece,
    bodyHtml: bodyWithLocalDigits(joined(bodies[index] ?? []), piece.locale),
  }));
}

function openSlots({ bodyHtml, locale, cover }: Body): (string | OpenSlot)[] {
  const hasCover = Boolean(cover);
  const counts = new Map<string, number>();
  return splitSlots(bodyHtml).map((part) => {
    if (typeof part === 'string') return part;
    const index = counts.get(part.kind) ?? 0;
    counts.set(part.kind, index + 1);
    return { ...part, locale, index, hasCover, html: '' };
  });
}

const joined = (parts: readonly (string | OpenSlot)[]) =>
  parts.map((part) => (typeof part === 'string' ? part : part.html)).join('');
