/** A string of a style sheet; a sign that parts its rules, with the spaces and comments around it; other spaces and comments. */
const PART =
  /("(?:[^"\\]|\\.)*")|(?:\/\*[\s\S]*?\*\/|\s)*([{};])(?:\/\*[\s\S]*?\*\/|\s)*|(?:\/\*[\s\S]*?\*\/|\s)+/g;

/**
 * For Turbopack, which minifies the style sheets that it joins and not those that it copies: a sheet without comments, and without spaces that mean nothing.
 * @param {string} sheet
 */
module.exports = (sheet) => sheet.replace(PART, (_part, text, sign) => text ?? sign ?? ' ').trim();
