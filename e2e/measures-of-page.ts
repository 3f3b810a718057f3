// Each of these functions runs in the page: it may use nothing of this module.

/** By how many pixels the page is wider than the window. */
export function overflowOfPage(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Links and buttons on the screen that are smaller than 24 by 24 pixels. Links within a text may be (WCAG 2.2, 2.5.8). */
export function smallTargets(): string[] {
  const links = [...document.querySelectorAll<HTMLElement>('a[href], button')];
  return links
    .filter((link) => !link.closest('.skip, [role="note"], article p[dir], article li[dir], #text ~ *:empty'))
    .filter((link) => link.checkVisibility())
    .map((link) => ({ link, box: link.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > 0 && (box.width < 24 || box.height < 24))
    .map(({ link, box }) => `${link.outerHTML.slice(0, 90)} ${box.width} × ${box.height}`);
}

/** Elements in another direction than that of their markup, and Arabic with letter spacing or in italics. */
export function wrongDirections(): string[] {
  const elements = [...document.querySelectorAll<HTMLElement>('html, body *')];
  return elements
    .filter((element) => {
      const style = getComputedStyle(element);
      const isArabic = element.matches(':lang(ar)');
      const hasLetterSpacing = isArabic && !['normal', '0px'].includes(style.letterSpacing);
      const isItalic = isArabic && style.fontStyle !== 'normal';
      return hasLetterSpacing || isItalic || (element.dir !== '' && element.dir !== style.direction);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
