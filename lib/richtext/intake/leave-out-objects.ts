import { isEmptyText, unwrap } from './elements';
import { heldPicture, putFigure } from './picture-data';
import type { Intake } from './types';

const PICTURES = 'img, picture, svg, canvas, v\\:imagedata, v\\:shape, v\\:shapetype, v\\:rect, v\\:group';
const EMBEDS = 'video, audio, iframe, object, embed, math, form input, input, select, textarea, button';
/** Pictures of one pixel count visitors, and Office writes such pictures as spacers. */
const SMALLEST = 2;

/** Web pages show emoji as pictures; their description is the character. */
const isEmoji = (alt: string) => /^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 16;

const isSpacer = (element: Element) =>
  ['width', 'height'].some((side) => Number(element.getAttribute(side) ?? SMALLEST) < SMALLEST);

const isOutermost = (element: Element, selector: string) => !element.parentElement?.closest(selector);

/** A picture of a figure, which names a picture of the media library. */
const OF_FIGURE = 'img[data-node="figurePicture"]';

/**
 * Leaves out pictures, but for those of figures that were copied in this editor and those whose bytes came with the text. Those of emoji become
 * the characters.
 */
export function leaveOutPictures(intake: Intake): void {
  const { root, source, leftOut } = intake;
  const found = [...root.querySelectorAll(PICTURES)].filter((element) => isOutermost(element, PICTURES));
  for (const element of found) {
    if (source === 'editor' && element.matches(OF_FIGURE)) continue;
    const alt = element.getAttribute('alt')?.trim() ?? '';
    const held = isSpacer(element) ? null : heldPicture(element, intake);
    if (isEmoji(alt)) element.replaceWith(alt);
    else if (held) putFigure(element, held, intake);
    else {
      if (!isSpacer(element) && element.tagName.toLowerCase() !== 'v:shapetype') leftOut.pictures += 1;
      element.remove();
    }
  }
}

/** Leaves out videos, frames and the controls of web pages. A formula stays as its words. */
export function leaveOutEmbeds({ root, leftOut }: Intake): void {
  // Headings that open and close a passage hold their words in a button.
  for (const button of root.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, summary) button')) unwrap(button);
  // Formulas repeat themselves in other notations.
  for (const notation of root.querySelectorAll('annotation, annotation-xml')) notation.remove();
  for (const element of [...root.querySelectorAll(EMBEDS)].filter((it) => isOutermost(it, EMBEDS))) {
    if (element.tagName.toLowerCase() === 'math' && !isEmptyText(element.textContent)) {
      element.replaceWith(element.textContent ?? '');
      continue;
    }
    if (element.getAttribute('type') !== 'hidden') leftOut.embeds += 1;
    element.remove();
  }
}
