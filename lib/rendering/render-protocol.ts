import { z } from 'zod';
import type { BodyPart, RenderOutcome } from '@/lib/page-cache/rendered-page-types';

// What the application process sends to the front process for one render: the length of a header (four bytes, big-endian), the header
// as JSON, and the compressed parts one after another.

const Freshness = z.enum(['immediate', 'delayed']);
const Reads = z.array(z.tuple([z.string(), Freshness])).transform((entries) => new Map(entries));
const Part = z.union([
  z.object({ bytes: z.int(), crc32: z.int(), length: z.int() }),
  z.object({ target: z.string() }),
]);
const Header = z.union([
  z.object({
    kind: z.literal('missing'),
    status: z.literal([404, 410]),
    isForNow: z.boolean().optional(),
    reads: Reads,
  }),
  z.object({
    kind: z.literal('page'),
    status: z.int(),
    type: z.string().nullable(),
    headers: z.array(z.tuple([z.string(), z.string()])),
    digest: z.string(),
    parts: z.array(Part),
    reads: Reads,
  }),
]);

function partHeader(part: BodyPart): z.input<typeof Part> {
  return part.kind === 'fragment'
    ? { target: part.target }
    : { bytes: part.deflated.length, crc32: part.crc32, length: part.length };
}

export function encodeOutcome(outcome: RenderOutcome): Buffer {
  const parts = outcome.kind === 'page' ? outcome.parts : [];
  const header = Buffer.from(
    JSON.stringify({
      ...outcome,
      ...(outcome.kind === 'page' && { parts: parts.map(partHeader) }),
      reads: [...outcome.reads],
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  const bodies = parts.flatMap((part) => (part.kind === 'content' ? [part.deflated] : []));
  return Buffer.concat([length, header, ...bodies]);
}

/** Throws when the bytes are not what `encodeOutcome` makes. */
export function decodeOutcome(message: Buffer): RenderOutcome {
  const headerEnd = 4 + message.readUInt32BE(0);
  const header = Header.parse(JSON.parse(message.toString('utf8', 4, headerEnd)));
  if (header.kind === 'missing') return header;
  let at = headerEnd;
  const parts = header.parts.map((part): BodyPart => {
    if ('target' in part) return { kind: 'fragment', target: part.target };
    const { bytes, ...content } = part;
    if (at + bytes > message.length) throw new Error('a rendered page was cut off');
    at += bytes;
    // A copy, because a view would keep the whole message in memory.
    return { kind: 'content', ...content, deflated: Buffer.from(message.subarray(at - bytes, at)) };
  });
  return { ...header, parts };
}
