/**
 * The id of a picture or file of the sample. It is the same in every newsroom, so that texts can name it, and a load that was interrupted
 * adds nothing twice.
 */
export const mediaId = (number: number) => `0199f5a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
