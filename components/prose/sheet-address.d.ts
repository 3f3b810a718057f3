/** The address of a style sheet, which next.config.mjs makes a file of its own. */
declare module '*.css?url' {
  const address: string;
  export default address;
}
