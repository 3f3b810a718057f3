const HEX_COLOUR = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
/** Steps of red, green and blue. Pages may not say a colour themselves (no `style` attribute), so each mixture is a class. */
export const TINT_STEPS = 3;

/** The class of the colour that stands where a picture will be shown, nearest to its mean colour; '' without one. */
export function tintClass(placeholder: string | null): string {
  const channels = HEX_COLOUR.exec(placeholder ?? '')?.slice(1);
  if (!channels) return '';
  const step = (channel: string) =>
    Math.min(TINT_STEPS - 1, Math.floor((parseInt(channel, 16) * TINT_STEPS) / 256));
  return `tint-${channels.map(step).join('')}`;
}

/** Tenths from a picture twice as high as wide to a panorama. */
export const RATIO_MIN = 5;
export const RATIO_MAX = 30;

/** The class of a picture's ratio, by which pictures side by side are equally high. */
export function ratioClass(width: number, height: number): string {
  const tenths = Math.round((width / height) * 10);
  return `ratio-${Math.min(RATIO_MAX, Math.max(RATIO_MIN, tenths))}`;
}
