import type { NodeJson } from '@/lib/richtext/document-json';
import { badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const videoOf = (caption: NodeJson): NodeJson => ({
  type: 'video',
  attrs: { video: 'vimeo:76979871' },
  content: [caption],
});
const caption: NodeJson = {
  type: 'videoCaption',
  attrs: { id: 'c' },
  content: [text('The '), text('opening', { type: 'bold' })],
};

export const proof = blockProof({
  block: videoOf(caption),
  html:
    '<figure class="video" dir="ltr"><a class="video-link" href="https://vimeo.com/76979871"' +
    ' data-player="https://player.vimeo.com/video/76979871?autoplay=1&amp;dnt=1"' +
    ' data-title="Video on Vimeo"><span>Watch the video on <bdi>Vimeo</bdi></span></a>' +
    '<figcaption dir="ltr">The <strong>opening</strong></figcaption></figure>',
  text: 'The opening\nhttps://vimeo.com/76979871',
  refused: [
    ...badBlockAttributes(caption, videoOf),
    {
      because: 'a paragraph inside',
      block: videoOf({ ...caption, content: [paragraph(text('x'))] }),
      key: 'document.misplaced',
    },
    { because: 'no video around it', block: caption, key: 'document.misplaced' },
  ],
});
