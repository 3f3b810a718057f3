import type { NodeJson } from '@/lib/richtext/document-json';
import { badAttribute, badBlockAttributes, blockProof } from '@/lib/richtext/testing/proof';
import { paragraph, text } from '@/lib/richtext/testing/sample-document';

const block: NodeJson = {
  type: 'video',
  attrs: { video: 'youtube:a1B2c3D4_-x', startSecond: 90, id: 'v' },
  content: [{ type: 'videoCaption', content: [text('كلمة الافتتاح')] }],
};
const withVideo = (video: unknown) => ({ ...block, attrs: { video } });
const withStart = (startSecond: unknown) => ({ ...block, attrs: { ...block.attrs, startSecond } });

export const proof = blockProof({
  block,
  html:
    '<figure class="video" id="b-v" dir="ltr">' +
    '<a class="video-link" href="https://www.youtube.com/watch?v=a1B2c3D4_-x&amp;t=90s"' +
    ' data-player="https://www.youtube-nocookie.com/embed/a1B2c3D4_-x?autoplay=1&amp;rel=0&amp;start=90"' +
    ' data-title="Video on YouTube"><span>Watch the video on <bdi>YouTube</bdi></span></a>' +
    '<figcaption lang="ar" dir="rtl">كلمة الافتتاح</figcaption></figure>',
  text: 'كلمة الافتتاح\nhttps://www.youtube.com/watch?v=a1B2c3D4_-x&t=90s',
  refused: [
    ...badBlockAttributes(block),
    badAttribute('an address instead of an id', withVideo('https://www.youtube.com/watch?v=a1B2c3D4_-x')),
    badAttribute('a host that is not known', withVideo('example:a1B2c3D4_-x')),
    badAttribute('the name of a property of every object as host', withVideo('constructor:a1B2c3D4_-x')),
    badAttribute('an id of another host', withVideo('vimeo:a1B2c3D4_-x')),
    badAttribute('an id with an attribute behind it', withVideo('youtube:a1B2c3D4_-x" onload="x')),
    badAttribute('an id with a line break behind it', withVideo('youtube:a1B2c3D4_-x\n')),
    badAttribute('a path as id', withVideo('vimeo:../../123456')),
    badAttribute('a list as video', withVideo(['youtube:a1B2c3D4_-x'])),
    badAttribute('a negative second', withStart(-1)),
    badAttribute('half a second', withStart(1.5)),
    badAttribute('a second as text', withStart('90')),
    badAttribute('a second after a day', withStart(86_401)),
    { because: 'no caption', block: { ...block, content: [] }, key: 'document.misplaced' },
    {
      because: 'a paragraph inside',
      block: { ...block, content: [paragraph(text('x'))] },
      key: 'document.misplaced',
    },
    {
      because: 'a quotation around it',
      block: { type: 'blockquote', content: [paragraph(), block] },
      key: 'document.misplaced',
    },
  ],
});
