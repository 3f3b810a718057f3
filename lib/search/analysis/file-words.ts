/** The words of a file's name. Every name ends with what kind of file it is, by which nobody looks for a piece. */
export const fileWords = (fileName: string) => fileName.replace(/\.[^.]*$/, '').replace(/[-_.+]+/g, ' ');
