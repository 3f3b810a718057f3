import { mergeAttributes, Node } from '@tiptap/core';
import { textThat } from '@/lib/richtext/attribute-rules';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { draftTextblock, type Inline } from '@/lib/richtext/draft-text';
import { escapeHtml, htmlAttributes } from '@/lib/richtext/html-text';
import type { BlockSpec } from '@/lib/richtext/spec-types';
import { word } from '@/lib/richtext/words';
import { addressesOf, findVideo, isVideo } from './video-address';
import { MAX_START_SECOND, type VideoReference } from './video-hosts';

function requireStart(value: unknown): void {
  const isSecond = Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_START_SECOND;
  if (value !== null && !isSecond) throw new RangeError('startSecond is malformed');
}

const startOf = (element: HTMLElement): number | null => {
  const start = Number(element.getAttribute('data-start'));
  return Number.isInteger(start) && start > 0 && start <= MAX_START_SECOND ? start : null;
};

const Video = Node.create({
  name: 'video',
  group: 'block',
  content: 'videoCaption',
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes() {
    return {
      video: {
        isRequired: true,
        validate: textThat('video', isVideo),
        parseHTML: (element) => element.getAttribute('data-video'),
        renderHTML: ({ video }) => ({ 'data-video': video }),
      },
      startSecond: {
        default: null,
        validate: requireStart,
        parseHTML: startOf,
        renderHTML: ({ startSecond }) => (startSecond === null ? {} : { 'data-start': startSecond }),
      },
      ...blockAttributes(),
    };
  },
  parseHTML() {
    const getAttrs = (element: HTMLElement) => isVideo(element.getAttribute('data-video') ?? '') && null;
    return [{ tag: 'figure[data-node="video"]', priority: 60, getAttrs }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes({ 'data-node': 'video' }, HTMLAttributes), 0];
  },
});

interface DraftVideo {
  /** Its address, as it is copied from the page of the video. */
  video: string;
  caption?: Inline;
}

/**
 * A video of a known host. Readers get a link to its page. `reader.js` puts the player in its place when they ask for it; before, nothing
 * is asked of the host.
 */
export const video = {
  kind: 'block',
  extension: Video,
  // The words of the link are ours.
  direction: 'edition',
  hiddenWhenBlank: false,
  isBesideText: true,
  html: (block) => {
    const addresses = addressesOf(block.node.attrs as VideoReference);
    if (!addresses) return block.childHtml();
    const { page, player, hostName } = addresses;
    const title = word(block.locale, 'videoTitle', { host: hostName });
    const play = escapeHtml(word(block.locale, 'videoPlay', { host: hostName }));
    const words = play.replace(hostName, `<bdi>${hostName}</bdi>`);
    const link = htmlAttributes({
      class: 'video-link',
      href: page,
      'data-player': player,
      'data-title': title,
    });
    return block.element(
      'figure',
      { class: 'video' },
      `<a${link}><span>${words}</span></a>${block.childHtml()}`,
    );
  },
  text: (block) => [...block.childLines(), addressesOf(block.node.attrs as VideoReference)?.page ?? ''],
  typeset: (block) => {
    const addresses = addressesOf(block.node.attrs as VideoReference);
    if (!addresses) return block.childElements();
    const { page, hostName } = addresses;
    return [block.element('video', { page, hostName, parts: block.childElements() })];
  },
  drafts: {
    video: ({ video: address, caption = '' }: DraftVideo): NodeJson => {
      const found = findVideo(address);
      if (!found) throw new Error(`There is no video at ${address}`);
      return { type: 'video', attrs: { ...found }, content: [draftTextblock('videoCaption', caption)] };
    },
  },
} as const satisfies BlockSpec;
