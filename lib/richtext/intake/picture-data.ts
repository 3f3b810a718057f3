import { newBlockId } from '@/lib/richtext/new-block-id';
import { isLayoutTable } from './is-layout-table';
import type { HeldPicture, Intake } from './types';

const DATA = '="data:';
const TOKEN = 'picture-';
const PICTURE = /^image\/(jpeg|png|webp|gif);base64,/;
/** Shorter ones are the dots that pages show until a picture is loaded. Characters. */
const SHORTEST = 200;
/** Those of 25 MB, which is what the newsroom takes, and as many as it takes at once (lib/media/uploads/create-upload.ts). */
const LONGEST = Math.ceil((25 * 2 ** 20 * 4) / 3) + 100;
const MOST = 100;

function pictureIn(value: string): HeldPicture | null {
  const type = PICTURE.exec(value.slice(0, 40))?.[1];
  if (!type || value.length < SHORTEST || value.length > LONGEST) return null;
  return { type, base64: value.slice(value.indexOf(',') + 1) };
}

export interface ReadableHtml {
  html: string;
  pictures: HeldPicture[];
}

/**
 * HTML without the bytes of its pictures, which would be read as text for nothing, and those pictures that the newsroom takes. Each has a name
 * in the place of its bytes. Searched by hand: a regular expression has no stack for values of several million characters.
 */
export function takePictureData(html: string): ReadableHtml {
  const pictures: HeldPicture[] = [];
  let [kept, from] = ['', 0];
  for (let at = html.indexOf(DATA); at >= 0; at = html.indexOf(DATA, from)) {
    const begin = at + DATA.length;
    const end = html.indexOf('"', begin);
    if (end < 0) break;
    const picture = pictures.length < MOST ? pictureIn(html.slice(begin, end)) : null;
    kept += html.slice(from, begin) + (picture ? `${TOKEN}${pictures.length}` : '');
    if (picture) pictures.push(picture);
    from = end;
  }
  return { html: kept + html.slice(from), pictures };
}

/** Pages show such a picture until the one that these attributes name is loaded. */
const LATER = '[data-src], [data-srcset], [data-lazy-src], [srcset]';

/** The picture whose bytes came with the text; null of those that are elsewhere. */
export function heldPicture(element: Element, { pictures }: Intake): HeldPicture | null {
  const name = new RegExp(`^data:${TOKEN}(\\d+)$`).exec(element.getAttribute('src') ?? '')?.[1];
  if (name === undefined || element.matches(LATER) || element.closest('picture')) return null;
  return pictures[Number(name)] ?? null;
}

/** Where the schema can hold no figure, or a figure would part a line. */
const NARROW = 'li, ul, ol, blockquote, dl, h1, h2, h3, h4, h5, h6, table';

/** The outermost list, table, quotation or heading around a picture, after which it stands; null where it can stay. */
function narrowAround(element: Element, { root, source }: Intake): Element | null {
  let outermost: Element | null = null;
  for (let each = element.parentElement; each && each !== root; each = each.parentElement) {
    const isNarrow = each.matches(NARROW) && !(each.tagName === 'TABLE' && isLayoutTable(each, source));
    if (isNarrow) outermost = each;
  }
  return outermost;
}

const isPut = (element: Element | null) => element?.matches('figure[data-node="figure"]') === true;

/** Puts a figure where a picture stands, whose file is sent for it once it is in the text. */
export function putFigure(element: Element, picture: HeldPicture, intake: Intake): void {
  const id = newBlockId();
  const alt = element.getAttribute('alt')?.trim() ?? '';
  const page = element.ownerDocument;
  const figure = page.createElement('figure');
  figure.setAttribute('data-node', 'figure');
  const img = figure.appendChild(page.createElement('img'));
  img.setAttribute('data-node', 'figurePicture');
  img.setAttribute('data-id', id);
  if (alt !== '') img.setAttribute('alt', alt);
  const around = narrowAround(element, intake);
  if (around) {
    let last = around;
    while (last.nextElementSibling && isPut(last.nextElementSibling)) last = last.nextElementSibling;
    last.after(figure);
    element.remove();
  } else element.replaceWith(figure);
  intake.figures.push({ ...picture, id });
}
