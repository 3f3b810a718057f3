import type { z } from 'zod';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';

/** Where the HTML is shown: on a page of the site, or by a feed reader, which has no styles of ours and shows `img`, `a`, `p` and lists. */
export type SlotOutput = 'page' | 'feed';

/** One slot as its kind receives it. */
export interface SlotToFill<Payload> {
  payload: Payload;
  /** The language of the text around it. */
  locale: Locale;
  /** Its number among the slots of the same kind in one body, from 0. */
  index: number;
  /** Whether a cover stands above the text. */
  hasCover: boolean;
}

interface SlotDefinition<Payload> {
  payload: z.ZodType<Payload>;
  /**
   * The HTML of each slot, in order; '' where there is nothing to show. Sends one statement for all of them, which may belong to many pieces,
   * and records what it reads (lib/public-changes/record-reads.ts). Links and addresses begin with `/`.
   */
  fill(slots: SlotToFill<Payload>[], output: SlotOutput): Promise<string[]>;
}

export interface SlotKind {
  fill(slots: SlotToFill<unknown>[], output: SlotOutput): Promise<string[]>;
}

/** A kind of slot. A payload that it cannot read, as one of another build, leaves nothing. */
export function defineSlotKind<Payload>({ payload, fill }: SlotDefinition<Payload>): SlotKind {
  return {
    async fill(slots, output) {
      const read = slots.map((slot) => ({ slot, parsed: payload.safeParse(slot.payload) }));
      const readable = read.flatMap(({ slot, parsed }) =>
        parsed.success ? { ...slot, payload: parsed.data } : [],
      );
      if (readable.length < slots.length)
        log.error('The payload of a slot in a published text cannot be read');
      const html = readable.length > 0 ? await fill(readable, output) : [];
      let next = 0;
      return read.map(({ parsed }) => (parsed.success ? (html[next++] ?? '') : ''));
    },
  };
}
